import Baton
import BatonDiagnostics
import BatonSyntax

/// The files of a target: which of them are policies, and which are parts of one.
enum PolicyFiles {
  /// The files that no other one of them uses, in the order of their names.
  ///
  /// - Throws: `FileError` when one of them cannot be read.
  static func mains(of files: [String]) throws(FileError) -> [String] {
    var used: Set<String> = []
    for file in files {
      let text = SourceText(name: file, bytes: try FileReader.read(file))
      var sources = SourceMap()
      let (tree, _) = SyntaxTree.parse(source: text, id: sources.add(text))
      for case .use(let use) in tree.policy.declarations {
        if let path = use.file?.value { used.insert(joined(path, from: file)) }
      }
    }
    let mains = files.filter { !used.contains(joined($0, from: "")) }
    // Where all use each other in a circle, the checker says so.
    return (mains.isEmpty ? files : mains).sorted()
  }

  /// A file's name without its folder and its ending.
  static func name(of file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    return String(name.hasSuffix(".baton") ? name.dropLast(6) : name)
  }

  /// A path beside a file, its `.` and `..` undone.
  private static func joined(_ path: String, from file: String) -> String {
    var parts = path.hasPrefix("/") ? [] : file.split(separator: "/").dropLast()
    for part in path.split(separator: "/") where part != "." {
      if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
