#if BATON_READLINE
  @preconcurrency import CReadline
  import Glibc

  /// Lines from a terminal, edited with GNU readline.
  final class ReadlineEditor {
    /// What came of waiting for a line.
    enum Event {
      case line(String)
      /// Ctrl-C: the line is given up.
      case interrupted
      /// Ctrl-D, or the terminal is gone.
      case end
    }

    /// How many lines are kept between sessions.
    private static let kept: Int32 = 1_000
    /// What parts words for completion, outside quotes.
    private nonisolated(unsafe) static let breaks = strdup(" \t\n\"\\'`@$><=;|&{(}),[]+*!?#%^")
    /// What parts words for completion, inside quotes.
    private nonisolated(unsafe) static let quoteBreaks = strdup("\"")

    // Readline is one for the whole program and hands its callbacks nothing, so they look here. Only the main thread does.
    private nonisolated(unsafe) static var event: Event?
    private nonisolated(unsafe) static var complete: ((String, Int) -> Completion)?

    private let history: String?
    private let bell: Int32

    /// Takes the terminal; `complete` says what a line may go on with.
    init(complete: @escaping (String, Int) -> Completion) {
      bell = Interruption.listen()
      history = HistoryFile.path()
      Self.complete = complete
      rl_readline_name = UnsafePointer(strdup("baton"))
      rl_catch_signals = 0
      rl_catch_sigwinch = 0
      rl_change_environment = 0
      rl_attempted_completion_function = { _, start, _ in ReadlineEditor.matches(from: Int(start)) }
      rl_completion_word_break_hook = {
        let quotes = String(cString: rl_line_buffer).utf8.prefix(Int(rl_point)).count { $0 == UInt8(ascii: "\"") }
        return quotes.isMultiple(of: 2) ? ReadlineEditor.breaks : ReadlineEditor.quoteBreaks
      }
      using_history()
      stifle_history(Self.kept)
      // With a time before each, entries of several lines stay whole in the file.
      history_write_timestamps = 1
      history_comment_char = CChar(UInt8(ascii: "#"))
      if let history { read_history(history) }
    }

    /// Gives the terminal back.
    func close() {
      rl_callback_handler_remove()
      if let history { history_truncate_file(history, Self.kept) }
    }

    /// The next line.
    func read(prompt: String) -> Event {
      Self.event = nil
      rl_callback_handler_install(prompt) { line in
        ReadlineEditor.event = line.map { .line(String(cString: $0)) } ?? .end
        free(line)
        rl_callback_handler_remove()
      }
      Interruption.remembersStop(true)
      defer { Interruption.remembersStop(false) }
      while true {
        if let event = Self.event { return event }
        if Interruption.takeInterrupt() { return giveUp() }
        if Interruption.takeStop() {
          rl_cleanup_after_signal()
          Interruption.stop()
          comeBack()
        }
        if Interruption.takeReturn() { comeBack() }
        if Interruption.takeResize() { rl_resize_terminal() }
        var sources = [
          pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
          pollfd(fd: bell, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&sources, 2, -1) > 0 else { continue }
        if sources[1].revents != 0 {
          var bytes: [UInt8] = Array(repeating: 0, count: 16)
          _ = Glibc.read(bell, &bytes, bytes.count)
        } else if sources[0].revents != 0 {
          rl_callback_read_char()
        }
      }
    }

    /// Remembers a line, unless it is blank or the same as the last one.
    func remember(_ line: String) {
      guard line.contains(where: { !$0.isWhitespace }) else { return }
      if history_length > 0, let last = history_get(history_base + history_length - 1), let text = last.pointee.line,
        String(cString: text) == line
      {
        return
      }
      add_history(line)
      if let history { append_history(1, history) }
    }

    /// Takes the terminal again, and shows the line anew.
    private func comeBack() {
      rl_reset_after_signal()
      rl_resize_terminal()
      rl_forced_update_display()
    }

    private func giveUp() -> Event {
      _ = Glibc.write(STDOUT_FILENO, "^C\n", 3)
      rl_callback_sigcleanup()
      rl_free_line_state()
      rl_callback_handler_remove()
      return .interrupted
    }

    /// What completes the word that begins at `start`, as readline wants it: what all have in common, then each.
    private static func matches(from start: Int) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
      let line = String(cString: rl_line_buffer)
      guard let found = complete?(line, Int(rl_point)) else { return nil }
      if found.wantsFiles { return nil }
      rl_attempted_completion_over = 1
      guard found.start == start, let first = found.candidates.first else { return nil }
      let isQuoted = line.utf8.prefix(start).last == UInt8(ascii: "\"")
      rl_completion_append_character = Int32(UInt8(ascii: isQuoted ? "\"" : " "))
      var common = first
      for other in found.candidates { common = common.commonPrefix(with: other) }
      let texts = found.candidates.count == 1 ? [first] : [common] + found.candidates
      let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: texts.count + 1)
      for (place, text) in texts.enumerated() { list[place] = strdup(text) }
      list[texts.count] = nil
      return list
    }
  }

  extension String {
    /// What two texts begin with alike.
    fileprivate func commonPrefix(with other: String) -> String {
      var end = startIndex
      var place = other.startIndex
      while end < endIndex, place < other.endIndex, self[end] == other[place] {
        end = index(after: end)
        place = other.index(after: place)
      }
      return String(self[..<end])
    }
  }
#endif
