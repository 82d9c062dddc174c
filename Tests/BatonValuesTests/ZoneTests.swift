import Foundation
import Testing

@testable import BatonValues
import SeededRandom

@Suite struct ZoneTests {
  static func rule(_ footer: String) -> ZoneRule? {
    let bytes = Array(footer.utf8)
    return ZoneRule(footer: bytes.span)
  }

  @Test func knownOffsetsAreRight() throws {
    let newYork = try zone("America/New_York")
    #expect(newYork.time(at: instant("2026-11-20T15:30:00Z")) == civil("2026-11-20 10:30"))
    #expect(newYork.time(at: instant("2026-07-01T15:30:00Z")) == civil("2026-07-01 11:30"))
    #expect(newYork.time(at: instant("2100-07-01T15:30:00Z")) == civil("2100-07-01 11:30"))
    #expect(try zone("Asia/Kolkata").time(at: instant("2026-11-20T15:30:00Z")) == civil("2026-11-20 21:00"))
    #expect(try zone("Australia/Lord_Howe").time(at: instant("2026-12-20T15:30:00Z")) == civil("2026-12-21 02:30"))
    #expect(try zone("Asia/Kathmandu").time(at: instant("2026-11-20T15:30:00Z")) == civil("2026-11-20 21:15"))
    #expect(Zone.utc.time(at: instant("2026-11-20T15:30:00Z")) == civil("2026-11-20 15:30"))
  }

  @Test(arguments: [
    ("America/New_York", "2026-11-20 10:30", "2026-11-20T15:30:00Z"),
    // Skipped: as if the clocks had not been changed yet.
    ("America/New_York", "2026-03-08 02:30", "2026-03-08T07:30:00Z"),
    ("America/New_York", "2026-03-08 03:00", "2026-03-08T07:00:00Z"),
    ("America/New_York", "2026-03-08 01:59", "2026-03-08T06:59:00Z"),
    // Shown twice: the first of the two.
    ("America/New_York", "2026-11-01 01:30", "2026-11-01T05:30:00Z"),
    ("America/New_York", "2026-11-01 02:00", "2026-11-01T07:00:00Z"),
    ("Europe/London", "2050-03-27 01:30", "2050-03-27T01:30:00Z"),
    ("Europe/London", "2050-10-30 01:30", "2050-10-30T00:30:00Z"),
    ("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03T15:45:00Z"),
    // A whole day that Samoa left out.
    ("Pacific/Apia", "2011-12-30 12:00", "2011-12-30T22:00:00Z"),
    ("Pacific/Apia", "2011-12-31 12:00", "2011-12-30T22:00:00Z"),
    ("Europe/Dublin", "2026-07-01 12:00", "2026-07-01T11:00:00Z"),
    ("Africa/Casablanca", "2026-03-01 12:00", "2026-03-01T12:00:00Z"),
  ])
  func aWallClockHasItsInstant(_ name: String, _ local: String, _ expected: String) throws {
    let found = try zone(name).instant(of: civil(local)).map { Instant.rfc3339($0) }
    #expect(found == expected)
  }

  @Test(arguments: [
    "America/New_York", "Europe/London", "Europe/Dublin", "Australia/Lord_Howe", "Asia/Kolkata", "America/Sao_Paulo",
    "Pacific/Apia", "Africa/Casablanca", "Pacific/Chatham", "America/St_Johns", "Asia/Gaza", "Antarctica/Troll", "UTC",
    "America/Nuuk", "Asia/Tehran",
  ])
  func theSystemAgrees(_ name: String) throws {
    let (ours, system) = (try zone(name), try #require(TimeZone(identifier: name)))
    var generator = SeededGenerator(seed: 42)
    let years = instant("1972-01-01T00:00:00Z")...instant("2025-01-01T00:00:00Z")
    for _ in 0..<2000 {
      let instant = Int64.random(in: years, using: &generator) / 1000 * 1000
      let offset = system.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant / 1000)))
      #expect(ours.stretch(at: instant).offset == Int64(offset) * 1000, "\(Instant.rfc3339(instant))")
    }
  }

  @Test(arguments: ["America/New_York", "Australia/Lord_Howe", "Europe/Dublin", "Pacific/Apia", "Asia/Kolkata"])
  func instantsAndClocksGoRoundTogether(_ name: String) throws {
    let zone = try zone(name)
    var generator = SeededGenerator(seed: 99)
    for _ in 0..<3000 {
      let instant = Int64.random(in: Instant.range, using: &generator)
      let shown = zone.time(at: instant)
      guard let back = zone.instant(of: shown) else { continue }
      #expect(back <= instant)
      #expect(zone.time(at: back) == shown)
      let stretch = zone.stretch(at: instant)
      guard let end = stretch.end else { continue }
      #expect(end > instant)
      #expect(zone.stretch(at: end - 1) == stretch)
    }
  }

  @Test func everyZoneOfTheMachineIsRead() throws {
    let folder = URL(filePath: "/usr/share/zoneinfo")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files {
      guard !file.path.contains("/right/"), let data = try? Data(contentsOf: file),
        data.starts(with: Array("TZif".utf8))
      else { continue }
      _ = try Zone(name: file.lastPathComponent, file: Array(data))
      count += 1
    }
    #expect(count > 300)
  }

  @Test func damagedFilesAreRefusedAndNothingTraps() throws {
    let whole = Array(try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/America/New_York")))
    #expect(throws: Zone.FileError.notAZoneFile) { try Zone(name: "x", file: []) }
    #expect(throws: Zone.FileError.notAZoneFile) { try Zone(name: "x", file: Array("not a zone file at all".utf8)) }
    for length in 0..<whole.count {
      #expect(throws: Zone.FileError.self) { try Zone(name: "x", file: Array(whole[..<length])) }
    }
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<3000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      guard let zone = try? Zone(name: "x", file: bytes) else { continue }
      for probe in [Int64.min, Instant.range.lowerBound, 0, instant("2200-01-01T00:00:00Z"), Int64.max] {
        _ = zone.time(at: probe)
        _ = zone.instant(of: CivilTime(utc: probe))
      }
    }
  }

  @Test(arguments: [
    ("EST5EDT,M3.2.0,M11.1.0", "2026-07-01T12:00:00Z", -4), ("EST5EDT,M3.2.0,M11.1.0", "2026-01-01T12:00:00Z", -5),
    ("<-03>3", "2026-07-01T12:00:00Z", -3), ("XXX3EDT4,0/0,J365/23", "2026-07-01T12:00:00Z", -4),
    ("XXX3EDT4,0/0,J365/23", "2026-12-31T23:59:59Z", -4), ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-01-01T12:00:00Z", 0),
    ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-07-01T12:00:00Z", 1), ("AAA0BBB,J60/0,J61/0", "2028-03-01T12:00:00Z", 1),
    ("AAA0BBB,59/0,60/0", "2028-02-29T12:00:00Z", 1), ("AAA0BBB,M1.1.0/-167,M2.1.0", "2026-01-01T00:00:00Z", 1),
  ])
  func aFooterRulesTheYearsToCome(_ footer: String, _ time: String, _ hours: Int64) throws {
    let rule: ZoneRule = try #require(Self.rule(footer))
    let zone = Zone(name: footer, firstOffset: 0, rule: rule)
    #expect(zone.stretch(at: instant(time)).offset == hours * 3_600_000)
  }

  @Test(arguments: [
    "", "EST", "5", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.2.0,M11.1.0,", "<EST5", "EST25",
    "EST5EDT,J0,J1", "EST5EDT,366,1", "EST5EDT,M3.2.0/168,M11.1.0", "EST5:60",
  ])
  func otherFootersAreNone(_ footer: String) {
    #expect(Self.rule(footer) == nil)
  }
}
