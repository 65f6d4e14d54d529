import Dispatch
import HTTP
import Sockets

/// A queue and the connections that live on it; the queue's clock wakes those that have waited too long.
final class ConnectionLoop: Sendable {
    private let queue: DispatchQueue
    private let connections: QueueBound<[Int: Connection]>
    private let nextNumber: QueueBound<Int>
    private let timer: QueueBound<RepeatingTimer?>
    private let date: QueueBound<DateStamp>
    private let services: Services

    init(number: Int, services: Services) {
        queue = DispatchQueue(label: "connections \(number)")
        connections = QueueBound([:], on: queue)
        nextNumber = QueueBound(0, on: queue)
        timer = QueueBound(nil, on: queue)
        date = QueueBound(DateStamp(), on: queue)
        self.services = services
    }

    /// - Parameter onClose: Called once, when the connection is over.
    func add(
        _ accepted: AcceptedSocket, refusing refusal: HTTPRefusal?, onClose: @escaping @Sendable () -> Void
    ) {
        queue.async { @Sendable [self] in
            let number = nextNumber.withValue { number in
                number += 1
                return number
            }
            let connection = Connection(
                StreamSocket(accepted, queue: queue), queue: queue, refusing: refusal, date: date,
                services: services
            ) { @Sendable [self] in
                if remove(number) { onClose() }
            }
            connections.withValue { $0[number] = connection }
            startTimer()
            connection.start()
        }
    }

    /// Lets each connection answer what it has been asked, then close.
    func stop() {
        queue.async { @Sendable [self] in all.forEach { $0.stop() } }
    }

    func closeAll() {
        queue.async { @Sendable [self] in all.forEach { $0.closeAtOnce() } }
    }

    private var all: [Connection] {
        connections.withValue { connections in
            connections.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    /// - Returns: Whether the connection was there.
    private func remove(_ number: Int) -> Bool {
        let (wasThere, isLast) = connections.withValue { connections in
            (connections.removeValue(forKey: number) != nil, connections.isEmpty)
        }
        if isLast { stopTimer() }
        return wasThere
    }

    private func stopTimer() {
        timer.withValue { timer in
            timer?.stop()
            timer = nil
        }
    }

    /// The clock ticks only while there is a connection to watch.
    private func startTimer() {
        timer.withValue { timer in
            guard timer == nil else { return }
            timer = RepeatingTimer(milliseconds: Self.tickMilliseconds, on: queue) { @Sendable [weak self] in
                self?.all.forEach { $0.tick() }
            }
        }
    }

    private static let tickMilliseconds = 200
}
