// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "baton", path: "..", traits: []),
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Policies",
      dependencies: [
        .product(name: "Baton", package: "baton"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Policies",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)
