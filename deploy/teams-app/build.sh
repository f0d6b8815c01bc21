#!/usr/bin/env bash
# Fills in the manifest and makes the zip that Teams takes.
# Usage: build.sh APP_ID DOMAIN [ZIP]
# WEBSITE_URL, PRIVACY_URL and TERMS_URL, from the environment, are your organisation's pages about the app.
set -euo pipefail

if [ $# -lt 2 ]; then
  echo "Usage: $0 APP_ID DOMAIN [ZIP]   (APP_ID: the bot's Microsoft app id; DOMAIN: its host name, without https://)" >&2
  exit 2
fi
app_id=$1 domain=$2 zip=${3:-clusterbot-teams-app.zip}

if ! [[ $app_id =~ ^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$ ]]; then
  echo "APP_ID is not a GUID: $app_id" >&2
  exit 2
fi
if ! [[ $domain =~ ^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$ ]]; then
  echo "DOMAIN is not a host name: $domain" >&2
  exit 2
fi

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

manifest=$(<"$here/manifest.json")
fill() { manifest=${manifest//"\${{$1}}"/"$2"}; }
fill MICROSOFT_APP_ID "$app_id"
fill BOT_DOMAIN "$domain"
fill WEBSITE_URL "${WEBSITE_URL:-https://$domain/}"
fill PRIVACY_URL "${PRIVACY_URL:-https://$domain/privacy}"
fill TERMS_URL "${TERMS_URL:-https://$domain/terms}"
if [[ $manifest == *'${{'* ]]; then
  echo "The manifest has a placeholder that this script does not know." >&2
  exit 1
fi

printf '%s\n' "$manifest" >"$work/manifest.json"
cp "$here/color.png" "$here/outline.png" "$work/"
mkdir -p "$(dirname "$zip")"
rm -f "$zip"
if command -v zip >/dev/null; then
  zip -q -j "$zip" "$work/manifest.json" "$work/color.png" "$work/outline.png"
else
  python3 -m zipfile -c "$zip" "$work/manifest.json" "$work/color.png" "$work/outline.png"
fi
echo "Made $zip"
