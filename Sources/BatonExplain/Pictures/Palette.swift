/// The colours of pictures: each for a light page, and what stands for it on a dark one.
enum Palette: String, CaseIterable {
  case paper = "#fffffe"
  case panel = "#f3f5f8"
  case ink = "#1f2329"
  case quiet = "#5b6570"
  case edge = "#c9d1d9"
  case arrow = "#6a7480"
  case block = "#e3effb"
  case team = "#fdf3d3"
  case choice = "#efe9fb"
  case fold = "#f7f8f9"
  case takenPaper = "#d7f5de"
  case taken = "#12652c"
  case failed = "#a3182b"
  case unknown = "#7a4d00"
  case untouched = "#767f89"

  /// The colour on a dark page.
  var dark: String {
    switch self {
    case .paper: "#12161c"
    case .panel: "#1b2129"
    case .ink: "#e4e9ef"
    case .quiet: "#9aa5b1"
    case .edge: "#3a434e"
    case .arrow: "#8b96a3"
    case .block: "#16293d"
    case .team: "#33290c"
    case .choice: "#2a2142"
    case .fold: "#171c23"
    case .takenPaper: "#10371d"
    case .taken: "#6fdc8c"
    case .failed: "#ff9aa5"
    case .unknown: "#f0b95b"
    case .untouched: "#7d8894"
    }
  }

  /// The colour of text that stands so to a chat.
  static func ink(_ light: Drawing.Light, _ weight: Drawing.Line.Weight) -> Palette {
    switch light {
    case .plain: weight == .quiet ? .quiet : .ink
    case .taken: .taken
    case .failed: .failed
    case .unknown: .unknown
    case .untouched: .untouched
    }
  }

  /// The style sheet by which a picture is dark where the page is.
  static var darkStyle: String {
    allCases.map { "[fill=\"\($0.rawValue)\"]{fill:\($0.dark)}[stroke=\"\($0.rawValue)\"]{stroke:\($0.dark)}" }.joined()
  }
}
