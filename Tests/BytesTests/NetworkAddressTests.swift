import Bytes
import Testing

@Suite struct NetworkAddressTests {
    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1"), ("0.0.0.0", "0.0.0.0"), ("255.255.255.255", "255.255.255.255"),
        ("::", "::"), ("::1", "::1"), ("1::", "1::"), ("2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
        ("2001:0db8::0001", "2001:db8::1"), ("1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7"),
        ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"), ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"),
        ("::ffff:192.0.2.1", "192.0.2.1"), ("::ffff:c000:201", "192.0.2.1"),
        ("64:ff9b::1.2.3.4", "64:ff9b::102:304"),
        ("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"),
    ])
    func `an address is read and written in its one form`(text: String, written: String) {
        #expect(NetworkAddress(text)?.description == written)
    }

    @Test(arguments: [
        "", "1", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.+4", "1.2.3.", ".1.2.3", "1.2.3.0x4",
        " 1.2.3.4", "1.2.3.4 ", "1.2.3.4:80", ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3",
        "12345::", "g::", "[::1]", "::1%eth0", "1.2.3.4::", "::1.2.3.4:5", "1:2:3:4:5:6:7:1.2.3.4", ":1::2",
        "1::2:", "1:2:3:4:5:6:7::8", "localhost", "unix",
    ])
    func `anything else is no address`(text: String) {
        #expect(NetworkAddress(text) == nil)
    }
}

@Suite struct AddressNetworkTests {
    @Test(arguments: [
        ("10.0.0.0/8", "10.255.0.1"), ("10.1.2.3", "10.1.2.3"), ("10.1.2.3/32", "10.1.2.3"),
        ("0.0.0.0/0", "203.0.113.9"), ("10.0.0.0/8", "::ffff:10.1.2.3"), ("::ffff:10.0.0.0/104", "10.9.9.9"),
        ("2001:db8::/32", "2001:db8:ffff::1"), ("::/0", "2001:db8::1"), ("::1", "::1"),
        ("fe80::/10", "febf::1"),
    ])
    func `a network has its addresses`(network: String, address: String) throws {
        let address = try #require(NetworkAddress(address))
        #expect(try AddressNetwork(network).contains(address))
    }

    @Test(arguments: [
        ("10.0.0.0/8", "11.0.0.0"), ("10.1.2.3", "10.1.2.4"), ("10.0.0.0/31", "10.0.0.2"),
        ("::/0", "10.0.0.1"),
        ("0.0.0.0/0", "::1"), ("2001:db8::/32", "2001:db9::"), ("fe80::/10", "fec0::"), ("::1", "::2"),
    ])
    func `a network has no others`(network: String, address: String) throws {
        let address = try #require(NetworkAddress(address))
        #expect(try !AddressNetwork(network).contains(address))
    }

    @Test(arguments: [
        "", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/08", "10.0.0.0/8/8",
        "10/8",
        "10.0.0.0/255.0.0.0", "::/129", "::1/x", "10.0.0.0 /8", "[::]/0", "proxy.example",
    ])
    func `anything else is no network`(text: String) {
        #expect(throws: AddressNetworkFault.unreadable) { try AddressNetwork(text) }
    }

    @Test(arguments: [
        ("10.1.2.3/8", "10.0.0.0/8"), ("2001:db8::1/32", "2001:db8::/32"), ("1.0.0.0/0", "0.0.0.0/0"),
    ])
    func `bits of the host are a mistake that names the network`(text: String, network: String) throws {
        let network = try AddressNetwork(network)
        #expect(throws: AddressNetworkFault.bitsOfHost(network: network)) { try AddressNetwork(text) }
    }

    @Test(arguments: ["10.0.0.0/8", "0.0.0.0/0", "::/0", "2001:db8::/32", "::1/128"])
    func `a network is written as it is read`(text: String) throws {
        #expect(try AddressNetwork(text).description == text)
    }
}
