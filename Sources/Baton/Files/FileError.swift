package import BatonDiagnostics

/// Why a file could not be read.
package struct FileError: Error, Hashable, Sendable {
  /// The code with its page.
  package let code: DiagnosticCode
  /// What is wrong with which file.
  package let message: String

  /// Nothing is there.
  package static func notFound(_ name: String) -> FileError {
    FileError(code: .fileNotFound, message: "there is no file `\(name)`")
  }

  /// A folder, a pipe or a device is there.
  package static func notRegular(_ name: String, what: String) -> FileError {
    FileError(code: .fileNotRegular, message: "`\(name)` is \(what), not a file")
  }

  /// The system did not let it be read.
  package static func unreadable(_ name: String, reason: String) -> FileError {
    FileError(code: .fileUnreadable, message: "`\(name)` cannot be read: \(reason)")
  }

  /// The system did not let it be written.
  package static func unwritable(_ name: String, reason: String) -> FileError {
    FileError(code: .fileUnwritable, message: "`\(name)` cannot be written: \(reason)")
  }

  /// There is more of it than is read whole.
  package static func tooLarge(_ name: String) -> FileError {
    FileError(
      code: .fileTooLarge, message: "`\(name)` is larger than \(FileReader.largest / 1_000_000) megabytes")
  }

  /// The path leaves the folder of the main file.
  package static func outside(_ path: String) -> FileError {
    FileError(code: .fileOutside, message: "`\(path)` leaves the folder of the main file")
  }
}

extension FileError {
  /// The error for people, where no text shows the path.
  package var rendered: StyledText {
    var out = StyledText()
    out.append("error[\(code.id)]", .error)
    out.append(": " + VisibleText.line(message), .strong)
    out.append("\n")
    return out
  }
}
