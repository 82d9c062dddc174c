extension Explanation {
  /// A rule as explanations name it.
  public struct Rule: Sendable, Hashable {
    /// Its name, where it has one.
    public let name: String?
    /// Its first word's place, `file:line:column`.
    public let at: String
    /// The named blocks around it, outermost first.
    public let within: [String]
    /// Whether it is an `otherwise`.
    public let isOtherwise: Bool
    /// Whether it has rules inside it.
    public let isBlock: Bool
    /// Its `##` comment.
    public let documentation: String?
    /// Its place in the program.
    package let place: Int

    /// A rule.
    package init(
      place: Int, name: String?, at: String, within: [String], isOtherwise: Bool, isBlock: Bool, documentation: String?
    ) {
      self.place = place
      self.name = name
      self.at = at
      self.within = within
      self.isOtherwise = isOtherwise
      self.isBlock = isBlock
      self.documentation = documentation
    }
  }
}
