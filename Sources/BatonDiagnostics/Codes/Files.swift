extension DiagnosticCode {
  /// E05xx, files, modules and tables from files.
  package static let files: [DiagnosticCode] = [
    fileNotFound, fileNotRegular, fileUnreadable, fileTooLarge, fileUnwritable, fileOutside, csvOpenQuote,
    csvStrayQuote, csvNotUTF8,
  ]
}

extension DiagnosticCode {
  /// A file is not there.
  package static let fileNotFound = DiagnosticCode(
    "E0501", "a file that does not exist",
    """
    There is no file of that name. A path in a policy is relative to the file that says it, and names are exact:
    capitals count.
    """,
    wrong: """
      policy "files"
      use "shared/team.baton"
      otherwise route to team "sales"

      === shared/teams.baton ===
      team "sales"
      """,
    right: """
      policy "files"
      use "shared/teams.baton"
      otherwise route to team "sales"

      === shared/teams.baton ===
      team "sales"
      """)

  /// What should be a file is a folder or a device.
  package static let fileNotRegular = DiagnosticCode(
    "E0502", "not a file",
    """
    The path leads to a folder, a pipe or a device. Policies and tables are read from files only; chats may also
    come from standard input, said as `-`.
    """,
    wrong: """
      policy "files"
      use "shared"
      otherwise route to team "sales"

      === shared/teams.baton ===
      team "sales"
      """,
    right: """
      policy "files"
      use "shared/teams.baton"
      otherwise route to team "sales"

      === shared/teams.baton ===
      team "sales"
      """)

  /// A file is there but cannot be read.
  package static let fileUnreadable = DiagnosticCode(
    "E0503", "a file that cannot be read",
    """
    The file exists, but the system did not let it be read: often a matter of permissions. The message says what the
    system said.
    """,
    wrong: "",
    right: "")

  /// A file cannot be written.
  package static let fileUnwritable = DiagnosticCode(
    "E0509", "a file that cannot be written",
    """
    The system did not let the file be written: often a matter of permissions, or of a full disk. The message says what the
    system said.
    """,
    wrong: "",
    right: "")

  /// A file is larger than the limit.
  package static let fileTooLarge = DiagnosticCode(
    "E0504", "a file that is too large",
    """
    Policies and tables are read whole, and one of more than 256 megabytes is most likely not what was meant. Chats
    have no such limit: they are read one after the other.
    """,
    wrong: "",
    right: "")

  /// A path leaves the folder of the main file.
  package static let fileOutside = DiagnosticCode(
    "E0505", "a path that leaves the folder of the policy",
    """
    A policy reads files in the folder of its main file and below it, and no others, so that the folder is all there
    is to review and to copy. A path is relative, its `..` do not climb out of that folder, and a symbolic link does
    not lead out of it either.

    Move the file into the folder, or run the command on a main file further up.
    """,
    wrong: """
      policy "files"
      use "../teams.baton"
      otherwise route to team "sales"

      === shared/teams.baton ===
      team "sales"
      """,
    right: """
      policy "files"
      use "shared/teams.baton"
      otherwise route to team "sales"

      === shared/teams.baton ===
      team "sales"
      """)

  /// A quoted field of a CSV file has no end.
  package static let csvOpenQuote = DiagnosticCode(
    "E0506", "a quoted field without its end",
    """
    A field that begins with `"` ends with `"`; between them commas and line ends are part of the field, and `""`
    stands for one `"` (RFC 4180). This one runs to the end of the file.
    """,
    wrong: """
      policy "files"
      table owners (state: text -> owner: team) from "owners.csv"
      fact lead.state: text
      team "sales"
      when known lead.state route to owners[lead.state].owner
      otherwise hold

      === owners.csv ===
      state,owner
      "NY,sales
      MA,sales
      """,
    right: """
      policy "files"
      table owners (state: text -> owner: team) from "owners.csv"
      fact lead.state: text
      team "sales"
      when known lead.state route to owners[lead.state].owner
      otherwise hold

      === owners.csv ===
      state,owner
      "NY",sales
      MA,sales
      """)

  /// A quote in a CSV file stands where it cannot.
  package static let csvStrayQuote = DiagnosticCode(
    "E0507", "a quote in the wrong place",
    """
    A `"` encloses a whole field: nothing stands between it and the commas around the field, not even a blank. To
    have a `"` in a text, enclose the field and double the quote: `"she said ""no"" twice"` (RFC 4180).
    """,
    wrong: """
      policy "files"
      table owners (state: text -> owner: team) from "owners.csv"
      fact lead.state: text
      team "sales"
      when known lead.state route to owners[lead.state].owner
      otherwise hold

      === owners.csv ===
      state,owner
      "NY" state,sales
      """,
    right: """
      policy "files"
      table owners (state: text -> owner: team) from "owners.csv"
      fact lead.state: text
      team "sales"
      when known lead.state route to owners[lead.state].owner
      otherwise hold

      === owners.csv ===
      state,owner
      "NY state",sales
      """)

  /// A CSV file has another encoding.
  package static let csvNotUTF8 = DiagnosticCode(
    "E0508", "a CSV file that is not UTF-8",
    """
    Files are read as UTF-8. Spreadsheets often save CSV in an older encoding unless they are told otherwise: choose
    "CSV UTF-8" when saving.
    """,
    wrong: "",
    right: "")
}
