/// Ends the run where a fact does not hold; libFuzzer then keeps the input that showed it.
func require(_ holds: Bool, _ fact: @autoclosure () -> String) {
    guard !holds else { return }
    fatalError("does not hold: \(fact())")
}
