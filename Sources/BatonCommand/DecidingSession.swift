import Baton
import BatonDiagnostics
import BatonIntake
import Glibc
import Synchronization

/// One run of `decide`: what was warned of, what was printed, how it will end.
final class DecidingSession: Sendable {
  private struct State {
    var status = ExitStatus.done
    var warned: Set<UndeclaredName> = []
  }

  /// How much of a document of chats is answered at once.
  private static let portion = 1 << 16

  private let assignment: Assignment
  private let crew: Crew
  private let journal: Journal?
  private let state = Mutex(State())

  /// A run in which nothing was decided yet.
  init(_ assignment: Assignment, crew: Crew, journal: Journal? = nil) {
    self.assignment = assignment
    self.crew = crew
    self.journal = journal
  }

  /// How it will end.
  var status: ExitStatus { state.withLock { $0.status } }

  /// Decides the chats of a file.
  func decide(_ file: String) {
    let name = file == "-" ? "standard input" : file
    do throws(FileError) {
      let source = try FileReader.pieces(of: file)
      if file != "-", ChatReader.Layout(file: file) == .document {
        try decide(ChatReader(.document, from: source), from: name)
      } else {
        try crew.decide(LineBatchReader(source), assignment) { [self] in deliver($0, from: name) }
      }
    } catch {
      Terminal.errors.write(error.rendered)
      state.withLock { $0.status = .misused }
    }
  }

  private func decide(_ reader: consuming ChatReader, from file: String) throws(FileError) {
    var worker = ChatWorker(assignment)
    defer { deliver(worker.finish(), from: file) }
    while let entry = try reader.next() {
      worker.decide(entry)
      if worker.byteCount > Self.portion { deliver(worker.finish(), from: file) }
    }
  }

  /// Logs decisions, and prints answers after that, each remark where it stands among them.
  private func deliver(_ answers: Answers, from file: String) {
    state.withLock { state in
      if let journal, !journal.log(answers.decided) { Glibc.exit(ExitStatus.misused.rawValue) }
      if answers.hasErrors, state.status == .done { state.status = .wrong }
      var printed = 0
      for (offset, remark) in answers.remarks {
        let text: StyledText
        switch remark {
        case .error(let error): text = error.rendered(in: file)
        case .undeclared(let name, let line):
          guard state.warned.insert(name).inserted else { continue }
          text = name.warning(line: line).rendered(in: file)
        }
        Terminal.output.write(answers.bytes[printed..<offset])
        printed = offset
        Terminal.errors.write(text)
      }
      Terminal.output.write(answers.bytes[printed...])
    }
  }
}
