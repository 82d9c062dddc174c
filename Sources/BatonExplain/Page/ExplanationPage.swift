package import BatonProgram
import BatonRuntime
import BatonValues

/// An explanation as one page of HTML that asks for nothing else: no other file, no script.
package struct ExplanationPage {
  /// The page.
  package let html: String

  /// The page of an explanation, with the picture of the rules where there is one, or what is said instead.
  package init(_ explanation: Explanation, of program: Program, picture: VectorPicture?, without reason: String = "") {
    let lights = RuleLights(explanation, in: program)
    var writer = PageWriter(explanation, program)
    let headline = Explanation.headline(of: explanation.decision)
    writer.out.raw(Self.head(title: headline))
    writer.out.open("body")
    writer.out.element("a", "skip", ["href": "#rules"], "Skip to the rules")
    writer.out.open("main")
    writer.out.element("h1", "", headline)
    let name = program.name == .none ? "a policy without a name" : "\"\(program.strings[program.name])\""
    writer.out.element("p", "quiet", "by \(name)" + (explanation.localTime.map { ", decided for \($0)" } ?? ""))
    if let because = explanation.decision.because { writer.out.element("p", "lead", because) }
    writer.writeDecision()
    writer.section("why", "Why") { $0.writeWinner() }
    writer.section("chat", "The chat") { $0.writeTranscript() }
    writer.section("rules", "The rules, in the order they are tried") { $0.writeRules(lights) }
    writer.section("picture", "The way through the rules") { $0.write(picture, without: reason) }
    writer.writeMeanings()
    writer.out.open("footer")
    if let rests = explanation.grounds.words { writer.out.element("p", "", rests) }
    writer.out.open("p")
    writer.out.text("policy ")
    writer.out.element("code", "", explanation.decision.policyDigest)
    writer.out.void("br")
    writer.out.text("receipt ")
    writer.out.element("code", "", explanation.receipt.description)
    writer.out.close(4)
    html = writer.out.html + "</html>\n"
  }

  private static func head(title: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <title>\(Markup.escaped(title, limit: 200))</title>
    <style>
    \(PageStyle.sheet)
    </style>
    </head>

    """
  }
}

extension PageWriter {
  /// A section under its heading.
  fileprivate mutating func section(_ id: String, _ heading: String, _ write: (inout PageWriter) -> Void) {
    out.open("section", "", ["id": id, "aria-labelledby": "\(id)-heading"])
    out.open("h2", "", ["id": "\(id)-heading"])
    out.text(heading)
    out.close()
    write(&self)
    out.close()
  }

  /// The picture, which can be moved sideways where it is wide.
  fileprivate mutating func write(_ picture: VectorPicture?, without reason: String) {
    guard let picture else {
      out.element("p", "quiet", reason)
      return
    }
    out.open("div", "picture", ["tabindex": "0", "role": "region", "aria-label": "picture of the rules"])
    out.raw(picture.element)
    out.close()
  }
}
