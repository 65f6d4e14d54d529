import Foundation
import Hummingbird
import Logging
import NIOCore
import NIOPosix

/// A peer for the benchmark: Hummingbird on one event loop, one route that answers bytes kept in memory.
@main
struct FixedAnswer {
    /// Arguments: port, file with the answer's bytes, their media type. The route is `/answer`.
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let port = Int(arguments[1]) else {
            FileHandle.standardError.write(Data("usage: FixedAnswer PORT FILE MEDIA-TYPE\n".utf8))
            exit(2)
        }
        let body = ByteBuffer(bytes: try Data(contentsOf: URL(filePath: arguments[2])))
        let router = Router()
        let headers: HTTPFields = [.contentType: arguments[3]]
        router.get("answer") { _, _ in
            Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
        }
        var logger = Logger(label: "fixed-answer")
        logger.logLevel = .error
        let loops = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            eventLoopGroupProvider: .shared(loops),
            logger: logger)
        try await application.runService()
    }
}
