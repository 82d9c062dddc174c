import Testing

@testable import BatonDiagnostics
