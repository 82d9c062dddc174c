import Testing

/// Sessions kept as they were: `Golden/*.session` holds what was typed, after its prompt, and what came back.
struct GoldenTests {
  @Test(arguments: try Golden.names(".session"))
  func session(_ name: String) throws {
    let golden = Golden.text(name)
    var talk = try Talk(Room())
    for line in golden.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("baton> ") || line.hasPrefix("   ..> ") else { continue }
      talk.say(String(line.dropFirst(7)))
    }
    if Golden.isUpdating { try Golden.write(talk.transcript, name) }
    #expect(talk.transcript == golden)
  }

  @Test(arguments: try Golden.names(".session"))
  func nothingIsWiderThanATerminal(_ name: String) throws {
    for line in Golden.text(name).split(separator: "\n") where !line.hasPrefix("baton> ") && !line.contains(" | ") {
      #expect(line.unicodeScalars.count <= 80, "\(line)")
    }
  }
}
