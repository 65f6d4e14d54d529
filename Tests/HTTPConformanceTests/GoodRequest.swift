/// A request that every server answers, to see that the connection is in order.
enum GoodRequest {
    static let bytes = Array("GET /good HTTP/1.1\r\nHost: good\r\n\r\n".utf8)
    /// The body of its answer.
    static let answer = Array("good".utf8)

    fileprivate static let text = CaseText(bytes: bytes)
}

extension Delivery {
    /// The steps of a case with the good request that the delivery adds; nil where it can't be added.
    func steps(of steps: [Step]) -> [Step]? {
        switch self {
        case .behindGoodRequest: Self.behindGoodRequest(steps)
        case .beforeGoodRequest: Self.beforeGoodRequest(steps)
        default: steps
        }
    }

    private static func behindGoodRequest(_ steps: [Step]) -> [Step] {
        let answer = [
            Step.answer(statuses: [200], toHead: false), .body(CaseText(bytes: GoodRequest.answer)),
        ]
        let moved = steps.map { step in
            if case .sameFields(let number) = step { Step.sameFields(asAnswer: number + 1) } else { step }
        }
        guard case .send(let first) = moved.first else { return [.send(GoodRequest.text)] + answer + moved }
        return [.send(GoodRequest.text + first)] + answer + moved.dropFirst()
    }

    /// Only where the connection is to stay open, and nothing but the last bytes stands before that.
    private static func beforeGoodRequest(_ steps: [Step]) -> [Step]? {
        guard steps.contains(.open), let index = steps.lastIndex(where: \.isAct),
            case .send(let last) = steps[index]
        else { return nil }
        return steps[..<index] + [.send(last + GoodRequest.text)] + steps[(index + 1)...]
    }
}

extension Step {
    fileprivate var isAct: Bool {
        switch self {
        case .send, .end, .reset, .wait: true
        default: false
        }
    }
}
