#!/usr/bin/env bash
# Draws color.png and outline.png from icon.svg and outline.svg with Chromium.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

draw() {
  local page
  page=$(mktemp --suffix=.html)
  printf '<style>html,body{margin:0;background:transparent}svg{display:block}</style>%s' "$(<"$1")" >"$page"
  "${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 \
    --default-background-color=00000000 --window-size="$3,$3" --screenshot="$PWD/$2" "file://$page" 2>/dev/null
  rm -f "$page"
}

draw icon.svg color.png 192
draw outline.svg outline.png 32
