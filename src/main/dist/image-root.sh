#!/bin/sh
# What the container image holds beside tupu: a Java of only the modules it needs, the C libraries
# that this Java asks for, taken from this machine, and one user. Nothing else, not even a shell.
# Usage: image-root.sh JDK FOLDER
set -eu
jdk=$1
root=$2

fail() {
  echo "image-root: $1" >&2
  exit 1
}

[ "$(uname -s) $(uname -m)" = "Linux x86_64" ] || fail "the image can only be built on Linux, x86_64"
[ -x "$jdk/bin/jlink" ] && [ -d "$jdk/jmods" ] || fail "$jdk is no JDK with jlink and its modules"

rm -rf "$root"
mkdir -p "$root/opt" "$root/etc" "$root/tmp" "$root/var/lib/tupu"
"$jdk/bin/jlink" --output "$root/opt/java" --strip-java-debug-attributes --no-header-files \
  --no-man-pages --include-locales=en,zh \
  --add-modules java.se,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs
# Windows and sound.
(cd "$root/opt/java/lib" && rm -f libawt_xawt.so libjawt.so libsplashscreen.so libjsound.so)

# Lines of ldd: "name => /path (address)", or "/path (address)" for the loader.
find "$root/opt/java" -type f \( -name '*.so' -o -path '*/bin/java' -o -name jspawnhelper \) \
  -exec ldd {} + 2>/dev/null | sed -n 's|^[[:space:]].*\(not found\).*|&|p; s|^[[:space:]]\(.*=> \)\{0,1\}\(/[^ ]*\) (.*|\2|p' |
  sort -u >"$root.libraries"
if grep 'not found' "$root.libraries" | grep -v -E 'lib(jvm|java|jli|awt|verify|net|nio)[.]so' >&2; then
  fail "a library of Java is missing on this machine"
fi
grep '^/' "$root.libraries" | while read -r library; do
  case $library in
    "$root"/*) ;;
    *)
      mkdir -p "$root$(dirname "$library")"
      cp -L "$library" "$root$library"
      ;;
  esac
done
rm "$root.libraries"
echo 'tupu:x:61234:61234:tupu:/var/lib/tupu:/sbin/nologin' >"$root/etc/passwd"
echo 'tupu:x:61234:' >"$root/etc/group"
