extension Situation {
  /// The customer's messages with a question mark.
  package var questions: [String] {
    Self.questions(among: messages.filter { $0.message.from == .customer }.compactMap(\.message.text))
  }

  /// Those of some messages that have a question mark.
  package static func questions(among texts: [String]) -> [String] {
    texts.filter { $0.unicodeScalars.contains(where: \.isQuestionMark) }
  }
}

extension Unicode.Scalar {
  /// Whether it ends a question, in any script: Latin, Greek, Armenian, Arabic, Ethiopic, Vai, full width and others.
  fileprivate var isQuestionMark: Bool {
    switch value {
    case 0x3F, 0x37E, 0x55E, 0x61F, 0x1367, 0x203D, 0x2047, 0x2048, 0x2049, 0x2753, 0x2754, 0x2E2E, 0xA60F, 0xFE16,
      0xFE56, 0xFF1F:
      true
    default: false
    }
  }
}
