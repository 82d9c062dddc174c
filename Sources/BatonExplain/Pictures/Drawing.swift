/// A picture of a policy before anybody has laid it out: boxes, some of them with rows, and arrows between them.
package struct Drawing: Sendable, Hashable {
  /// How a part of the picture stands to a chat.
  package enum Light: String, Sendable, Hashable, CaseIterable {
    /// There is no chat.
    case plain
    /// The way that the chat took.
    case taken
    /// It was tried, and was not so.
    case failed
    /// It was tried, and was not known.
    case unknown
    /// The chat did not come that far.
    case untouched
  }

  /// A piece of text on lines of its own.
  package struct Line: Sendable, Hashable {
    /// How much it matters.
    package enum Weight: Sendable, Hashable {
      case strong
      case plain
      case quiet
    }

    /// The text, as it came.
    package var text: String
    /// How much it matters.
    package var weight = Weight.plain
    /// How it stands to the chat by itself.
    package var light = Light.plain

    /// A text.
    package init(_ text: String, _ weight: Weight = .plain, light: Light = .plain) {
      self.text = text
      self.weight = weight
      self.light = light
    }
  }

  /// A row of a box.
  package struct Row: Sendable, Hashable {
    /// Its name in the picture: letters and digits.
    package var id: String
    /// How deep it is nested.
    package var depth = 0
    /// What it is called for short, such as `3.1`.
    package var number = ""
    /// What it is.
    package var lines: [Line]
    /// What comes of it.
    package var outcome: [Line] = []
    /// Whether the rows after it that are deeper lie inside it.
    package var isBlock = false
    /// Whether it stands beside the others and is no part of their order.
    package var isApart = false
    /// Whether it stands for several that are not shown.
    package var isFolded = false
    /// How it stands to the chat.
    package var light = Light.plain
  }

  /// A box.
  package struct Box: Sendable, Hashable {
    /// What a box is.
    package enum Kind: String, Sendable, Hashable {
      /// An ordered list: each row is tried where the one above it did not fire.
      case list
      /// A question: the row that answers it says where to go on.
      case jump
      /// Both ways are followed.
      case fork
      /// Rules that are tested together.
      case block
      /// Somebody who gets chats.
      case team
      /// Something that names a team.
      case choice
      /// An end.
      case end
    }

    /// Its name in the picture: letters and digits.
    package var id: String
    /// What it is.
    package var kind: Kind
    /// What it says above its rows.
    package var lines: [Line]
    /// Its rows.
    package var rows: [Row] = []
    /// How it stands to the chat.
    package var light = Light.plain
  }

  /// An arrow.
  package struct Arrow: Sendable, Hashable {
    /// What an arrow says.
    package enum Kind: String, Sendable, Hashable {
      /// The chat goes there now.
      case hands
      /// The chat goes there when it opens.
      case queues
      /// It may be that one.
      case names
      /// It takes over when nobody claims the chat.
      case backs
      /// It goes on there.
      case leads
    }

    /// The box it starts from.
    package var from: String
    /// The row of that box it starts from.
    package var row: String?
    /// The box it leads to.
    package var to: String
    /// What it says.
    package var kind: Kind
    /// What stands beside it.
    package var label = ""
    /// How it stands to the chat.
    package var light = Light.plain
  }

  /// What it is a picture of.
  package var title: String
  /// The same in a sentence, for those who do not see it.
  package var summary: String
  /// The boxes.
  package var boxes: [Box] = []
  /// The arrows.
  package var arrows: [Arrow] = []
}
