import ArgumentParser
import Baton
import BatonDecision
import BatonDiagnostics

/// `baton compile POLICY -o FILE.batonc`
struct Compile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile", abstract: "Write the compiled policy, which every command takes in place of the policy.",
    usage: "baton compile POLICY -o FILE.batonc [--profile CHATS] [--stats]\n       baton compile POLICY --stats")

  @Argument(help: ArgumentHelp("The policy.", valueName: "POLICY"))
  var policy: String

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "FILE.batonc"))
  var output: String?

  @Flag(help: "Say what the compiled policy consists of.")
  var stats = false

  @Option(
    help: ArgumentHelp(
      "Chats whose like is to be decided quickest, as files of chats or - for standard input; may be said several times.",
      valueName: "CHATS"))
  var profile: [String] = []

  @Option(help: ArgumentHelp("The time of chats that do not tell theirs; otherwise the clock.", valueName: "INSTANT"))
  var now: String?

  @Option(help: "The form of errors and figures: text for people, json for programs.")
  var format = OutputFormat.text

  func run() throws {
    guard output?.hasSuffix(".batonc") ?? stats else {
      throw ValidationError("the compiled policy's file must end in `.batonc`: -o policy.batonc")
    }
    let clock = try Clock.instant(now)
    let loaded = try PolicyLoader.load(policy, format: format)
    let checked = try PolicyLoader.refusing(policy) { () throws(PolicyError) in try loaded.checked() }
    var status = ExitStatus.done
    let seen = profile.isEmpty ? loaded.profile : try count(for: loaded, clock, &status)
    let compiled = Policy(checked, profile: seen)
    let bytes = compiled.compiled
    if let output {
      do throws(FileError) {
        try FileWriter.replace(output, with: bytes)
      } catch {
        Terminal.errors.write(error.rendered)
        throw ExitStatus.misused
      }
    }
    if stats, let statistics = compiled.statistics {
      let report = CompilationReport(compiled, statistics: statistics, bytes: bytes.count)
      Terminal.output.write(format == .json ? report.json : report.text)
    }
    if status != .done { throw status }
  }

  /// Counts the chats of the profile. Those that cannot be read are told, and not counted.
  private func count(for policy: Policy, _ clock: Int64, _ status: inout ExitStatus) throws -> Profile {
    var seen = policy.emptyProfile
    for file in profile {
      do throws(FileError) {
        var reader = ChatReader(file == "-" ? .lines : .init(file: file), from: try FileReader.pieces(of: file))
        while let entry = try reader.next() {
          do throws(ChatError) {
            try policy.count(entry.result.get(), clock: clock, line: entry.line, in: &seen)
          } catch {
            status = .wrong
            switch format {
            case .text: Terminal.errors.write(error.rendered(in: file == "-" ? "standard input" : file))
            case .json: Terminal.errors.write(error.json + "\n")
            }
          }
        }
      } catch {
        Terminal.errors.write(error.rendered)
        throw ExitStatus.misused
      }
    }
    guard seen.chats > 0 || status != .done else {
      throw Misuse("there is no chat in \(profile.joined(separator: ", "))")
    }
    return seen
  }
}
