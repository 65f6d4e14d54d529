import Sockets
import Testing

struct PeerAddressTests {
    @Test(
        arguments: [
            (.version4(0xC000_0201), "192.0.2.1"),
            (.version4(0), "0.0.0.0"),
            (.version6(network: 0, interface: 1), "::1"),
            (.version6(network: 0, interface: 0), "::"),
            (.version6(network: 0x2001_0DB8_0000_0000, interface: 1), "2001:db8::1"),
            (
                .version6(network: 0x2001_0DB8_0000_0001, interface: 0x0001_0001_0001_0001),
                "2001:db8:0:1:1:1:1:1"
            ),
            (.version6(network: 0x2001_0000_0000_0001, interface: 0x0000_0000_0000_0001), "2001:0:0:1::1"),
            (.version6(network: 0xFE80_0000_0000_0000, interface: 0), "fe80::"),
            (.version6(network: 0, interface: 0x0000_FFFF_C000_0201), "192.0.2.1"),
            (.local, "unix"),
        ] as [(PeerAddress, String)])
    func `an address is written as RFC 5952 has it`(_ address: PeerAddress, _ text: String) {
        #expect("\(address)" == text)
    }

    @Test func `a network of 64 bits counts as one client, an address of version 4 alone`() {
        let network: UInt64 = 0x2001_0DB8_0000_0000
        #expect(
            PeerAddress.version6(network: network, interface: 1).counted
                == PeerAddress.version6(network: network, interface: 2).counted)
        #expect(
            PeerAddress.version6(network: network, interface: 1).counted
                != PeerAddress.version6(network: network + 1, interface: 1).counted)
        #expect(PeerAddress.version4(1).counted != PeerAddress.version4(2).counted)
        #expect(
            PeerAddress.version6(network: 0, interface: 0xFFFF_C000_0201).counted
                == PeerAddress.version4(0xC000_0201).counted)
        #expect(PeerAddress.local.counted == nil)
    }
}
