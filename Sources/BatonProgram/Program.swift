package import BatonValues

/// A compiled policy: flat tables, every name a place. Nothing in it is computed anew to decide a chat.
package struct Program: Sendable {
  /// All texts and names.
  package var strings = Strings()
  /// The policy's name, or none.
  package var name: UInt32 = .none
  /// `sha256:…` over the policy's sources and tables.
  package var digest: UInt32 = .none
  /// `sha256:…` over the zone files; none where the policy needs none.
  package var zoneDigest: UInt32 = .none
  /// The policy's zone.
  package var zone: Zone?
  package var sources: [Source] = []
  package var zoneFiles: [ZoneFile] = []
  /// The texts of the sources and the zone files: what the policy can be checked from again. Deciding does not look at it.
  package var carried: [UInt8] = []
  package var types: [TypeRow] = []
  package var enumerations: [Enumeration] = []
  package var words: [Word] = []
  package var facts: [Fact] = []
  /// The values that are written in the policy.
  package var constants: [Datum] = []
  /// The members of sets, each set's in ascending order.
  package var members: [Datum] = []
  /// Lists of places, of whatever the row that names them says.
  package var lists: [UInt32] = []
  /// All expressions, operands first.
  package var nodes: [Node] = []
  /// Where each expression is written.
  package var spans: [Span] = []
  package var defines: [Define] = []
  package var cases: [Case] = []
  package var windows: [Window] = []
  package var intents: [Intent] = []
  /// The phrases of all intents: a set for what each says, and from the next multiple of 64 on one for its exceptions.
  package var phrases: PhraseTables
  package var scores: [Score] = []
  package var terms: [Term] = []
  package var qualifications: [Qualification] = []
  package var criteria: [Criterion] = []
  package var hours: [Hours] = []
  package var tables: [Table] = []
  /// The cells and keys of all tables.
  package var cells: [Datum] = []
  /// The row that each entry of a table finds.
  package var entries: [UInt32] = []
  /// The hash indexes of all tables.
  package var slots: [UInt32] = []
  package var teams: [Team] = []
  package var notifications: [Notification] = []
  package var rules: [Rule] = []
  package var modifiers: [Modifiers] = []
  package var backups: [Backup] = []
  package var templates: [Template] = []
  package var segments: [Segment] = []
  package var alsos: [Also] = []
  /// Where declarations are written: those of each kind of `Declared` in turn.
  package var origins: [Origin] = []
  /// Where the rows of tables are written.
  package var rowPlaces: [RowPlace] = []
  /// The facts and intents by whose classes the clauses are told apart.
  package var columns: [Column] = []
  /// How many chats of a profile had each class of each column.
  package var classCounts: [UInt32] = []
  /// The thresholds and texts of all columns.
  package var thresholds: [Int64] = []
  /// The conditions of clauses that no column tells.
  package var residuals: [UInt32] = []
  /// The rules that are no blocks, in order; the graph finds the first whose conditions all are true.
  package var clauses: [Clause] = []
  /// The search for the first clause; nil where no clauses were made.
  package var graph: DecisionGraph?
  /// The search for the rules that something unknown may keep from firing.
  package var waiting = Waiting()

  /// A program of nothing but phrases.
  package init(phrases: PhraseTables) { self.phrases = phrases }
}
