// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "route",
  dependencies: [
    // `traits: []` leaves the programs baton and batond out, and all that only they depend on.
    .package(name: "baton", path: "../../..", traits: [])
  ],
  targets: [
    .executableTarget(
      name: "route",
      dependencies: [.product(name: "Baton", package: "baton")],
      exclude: ["Policies/chats.jsonl", "Policies/expected.jsonl"],
      // Checks the policies in Sources/route/Policies, and writes `InboundSales` for them.
      plugins: [.plugin(name: "BatonPlugin", package: "baton")]),
    .testTarget(name: "RouteTests", dependencies: ["route", .product(name: "Baton", package: "baton")]),
  ]
)
