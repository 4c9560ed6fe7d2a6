#!/bin/sh
# Builds the pages for Maven; see build.mjs.
cd "$(dirname "$0")" || exit 1
if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  echo "The pages of Litfass are built with Node.js 20.19 or newer (with npm), and none is installed; install it, or build the rest with -Dexec.skip." >&2
  exit 1
fi
exec node build.mjs "$@"
