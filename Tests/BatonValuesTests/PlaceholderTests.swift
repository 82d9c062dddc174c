import Testing

@testable import BatonValues
