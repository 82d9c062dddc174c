import Baton
import BatonLog
package import Logging

extension HandoffDesk {
  /// Who sees to the handoffs, as the settings say; nil where nothing is logged.
  ///
  /// - Throws: The first that cannot be used.
  package static func desk(_ settings: SettingsReader, logger: Logger) throws(SettingsReader.Mistake) -> HandoffDesk? {
    guard var options = try Options(settings) else { return nil }
    options.handover = .seconds(5)
    do throws(LogError) {
      return try HandoffDesk(options, logger: logger)
    } catch {
      throw .init("`\(options.path)`: \(error)")
    }
  }
}

extension HandoffDesk.Options {
  /// What the settings say; nil where nothing is logged.
  ///
  /// - Throws: The first that cannot be used.
  init?(_ settings: SettingsReader) throws(SettingsReader.Mistake) {
    let names = settings.list("mask") ?? []
    let addresses = settings.list("webhook") ?? []
    let authorities = settings.text("webhook-ca")
    let keepsChats = try settings.bool("log-chats") ?? false
    guard let path = settings.text("log") else {
      for (setting, isSet) in [
        ("mask", !names.isEmpty), ("webhook", !addresses.isEmpty), ("log-chats", keepsChats),
        ("webhook-ca", authorities != nil),
      ]
      where isSet { throw .init("`\(setting)` goes with `log`: name the file of the log") }
      return nil
    }
    self.init(path: path)
    self.keepsChats = keepsChats
    if let text = settings.text("log-sync") {
      guard let sync = LogSync(rawValue: text) else {
        throw .init("`log-sync` is `\(text)`, expected full, normal or off")
      }
      self.sync = sync
    }
    guard let mask = FactMask(names) else { throw .init("`mask` wants paths of facts, such as lead.budget") }
    self.mask = mask
    if let authorities { self.authorities = try Authorities(file: authorities) }
    guard !addresses.isEmpty else { return }
    let secret = try Self.secret(settings)
    for address in addresses {
      guard let hook = Webhook(address, secret: secret) else {
        throw .init("`\(address)` is no address for a webhook: write one such as https://desk.example/baton")
      }
      if !webhooks.contains(hook) { webhooks.append(hook) }
    }
  }

  private static func secret(_ settings: SettingsReader) throws(SettingsReader.Mistake) -> String {
    var secret = settings.text("webhook-secret") ?? ""
    if let file = settings.text("webhook-secret-file") {
      do throws(FileError) {
        let bytes = try FileReader.read(file)
        secret = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
      } catch {
        throw .init(error.message)
      }
    }
    guard secret.utf8.count >= 16 else {
      throw .init("webhooks are signed: set `webhook-secret` or `webhook-secret-file`, 16 characters at the least")
    }
    return secret
  }
}
