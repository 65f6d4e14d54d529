import Foundation
import TestSupport

extension Answer {
    /// The body as a JSON object.
    var json: [String: Any] {
        get throws { try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any] ?? [:] }
    }
}
