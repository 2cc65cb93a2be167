# Each target calls a script, for machines without make.
.PHONY: run test score bench errors lint install clean

FILES =
PREFIX = /usr/local

run:
	scripts/run $(FILES)

test:
	scripts/test

score:
	scripts/score

errors:
	scripts/score --errors

bench:
	scripts/bench

lint:
	scripts/lint

install:
	scripts/install "$(DESTDIR)$(PREFIX)"

clean:
	swift package clean
