import BatonDiagnostics

/// Text made safe for the languages that pictures and pages are written in, whatever stands in it.
enum Markup {
  /// A text on one line for HTML, SVG and Graphviz's labels, inside an element or inside quotes; what cannot be seen is
  /// spelt out.
  static func escaped(_ text: String, limit: Int = 2_000) -> String {
    var out = ""
    for scalar in VisibleText.line(text, limit: limit).unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: append(scalar, to: &out)
      }
    }
    return out
  }

  /// A text on one line for a label of Mermaid between quotes. What Mermaid or Markdown would take for a sign of theirs is
  /// written by its number.
  static func mermaid(_ text: String, limit: Int = 2_000) -> String {
    var out = ""
    for scalar in VisibleText.line(text, limit: limit).unicodeScalars {
      switch scalar {
      case "\"": out += "#quot;"
      case "#", "&", "<", "`", "\\", "%", ":", ";", "*", "~", "$": out += "#\(scalar.value);"
      default: append(scalar, to: &out)
      }
    }
    return out
  }

  /// Leaves out what is no character anywhere, since XML refuses it.
  private static func append(_ scalar: Unicode.Scalar, to out: inout String) {
    if scalar.value & 0xFFFE != 0xFFFE { out.unicodeScalars.append(scalar) }
  }
}
