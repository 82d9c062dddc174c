// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "odd-policies",
  dependencies: [.package(name: "baton", path: "../../..", traits: [])],
  targets: [
    .target(
      name: "OddPolicies",
      dependencies: [.product(name: "Baton", package: "baton")],
      swiftSettings: [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ],
      plugins: [.plugin(name: "BatonPlugin", package: "baton")]),
    .testTarget(name: "OddPoliciesTests", dependencies: ["OddPolicies", .product(name: "Baton", package: "baton")]),
  ]
)
