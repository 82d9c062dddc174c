.PHONY: run test setup

run: setup
	swift build -c release

test: setup
	swift test
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

setup:
	@true
