package import Model

/// A time expression as the text has it, before it is worked out from the publication date.
package struct DateExpression: Hashable, Sendable {
    /// What the words say.
    package enum Value: Hashable, Sendable {
        /// A date in full, or at the precision printed: `8 May 2024`, `May 2016`, `2009`.
        case stated(PartialDate)
        /// `May 8`, without a year.
        case monthDay(month: Int, day: Int)
        /// `October`, without a year.
        case month(Int)
        /// `October last year`: offset -1.
        case monthOfYear(month: Int, offset: Int)
        /// `Thursday`; 1 is Monday.
        case weekday(Int)
        /// `today` 0, `yesterday` -1.
        case days(Int)
        /// `last month` is -1 month.
        case unit(Unit, Int)
    }

    /// Raw values are those of the class `time_unit`.
    package enum Unit: Int, Hashable, Sendable {
        case day = 1
        case week, month, year
    }

    /// A word that points backwards or forwards: `last Thursday`, `next October`.
    package enum Pointer: Hashable, Sendable {
        case past, present, future
    }

    package let value: Value
    /// The last day of `from 12 to 15 March`.
    package let end: Value?
    package let pointer: Pointer?

    package init(value: Value, end: Value? = nil, pointer: Pointer? = nil) {
        self.value = value
        self.end = end
        self.pointer = pointer
    }

    /// Whether the text names the day or month in full, so that no publication date is needed.
    package var isStated: Bool {
        if case .stated = value { return true }
        return false
    }
}
