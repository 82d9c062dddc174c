import ArgumentParser

/// The `baton` command.
@main
struct BatonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "baton", abstract: "Policies for handing a chat to a person.")
}
