#!/bin/sh
# Every night: the database's figures, checked, as a report that a portal shows, and as its page.
#
#   nightly.sh DATABASE PUBLIC CARD_ADDRESS PUBLIC_ADDRESS
#
# PUBLIC is a folder that the portal serves at PUBLIC_ADDRESS. Where anything is wrong, it says what, ends with the error, and what
# was published yesterday stays: cron mails that, systemd calls the unit failed.
#
#   15 2 * * *  /srv/report-card/nightly.sh /srv/office.db /srv/www/reports https://cdn.example/report-card/0.2.0 https://www.example.gov/reports
set -eu

database=$1 public=$2 card=$3 address=$4
here=$(cd "$(dirname "$0")" && pwd)
# Beside what is public: a move within a file system is at once, and nobody reads half of a file.
next=$(mktemp -d "$public/.next.XXXXXX")
trap 'rm -rf "$next"' EXIT

# Of another database: psql --csv --file figures.sql and the like. It writes 7213.5, whatever the country.
sqlite3 -readonly -bail -csv -header "$database" < "$here/figures.sql" > "$next/figures.csv"
report-card convert "$next/figures.csv" --into "$here/base.json" --decimal point --output "$next/report.json"
report-card check "$next/report.json"
report-card pages "$next/report.json" --output "$next/made" --base "$card" --at "$address"
chmod 644 "$next/made"/*
mv "$next/made"/* "$public/"
