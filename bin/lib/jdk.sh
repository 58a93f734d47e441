# Finds the newest JDK that pfocr-search can use; sourced by the scripts in bin/.
#
# find_jdk sets JDK_HOME, JDK_MAJOR and JDK_VERSION, or fails when there is none. JAVA_HOME, the
# java on the PATH and the usual install folders are looked at; PFOCR_JVM_DIRS (folders of JDKs,
# separated by colons) replaces the install folders. Versions are read from each JDK's `release`
# file: starting every java found would cost more than most commands.

JDK_WANTED=21

# Takes the JDK in folder $1 if it is newer than the one taken so far.
consider_jdk() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  version=
  while IFS='=' read -r key value; do
    [ "$key" = JAVA_VERSION ] && version=${value#\"} && version=${version%%\"*} && break
  done <"$1/release"
  major=${version%%[!0-9]*}
  [ "${major:-0}" -ge "$JDK_WANTED" ] || return 0
  rest=${version#"$major"}
  rest=${rest#.}
  minor=${rest%%[!0-9]*}
  rest=${rest#"$minor"}
  rest=${rest#.}
  patch=${rest%%[!0-9]*}
  rank=$((major * 1000000 + ${minor:-0} * 1000 + ${patch:-0}))
  [ "$rank" -gt "$jdk_rank" ] || return 0
  jdk_rank=$rank
  JDK_HOME=$1
  JDK_MAJOR=$major
  JDK_VERSION=$version
}

find_jdk() {
  jdk_rank=0
  [ -z "${JAVA_HOME:-}" ] || consider_jdk "$JAVA_HOME"
  if on_path=$(command -v java); then
    on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
    consider_jdk "${on_path%/bin/java}"
  fi
  if [ -n "${PFOCR_JVM_DIRS:-}" ]; then
    old_ifs=$IFS
    IFS=:
    # Split at the colons on purpose.
    # shellcheck disable=SC2086
    set -- $PFOCR_JVM_DIRS
    IFS=$old_ifs
    for folder in "$@"; do
      for candidate in "$folder" "$folder"/*; do consider_jdk "$candidate"; done
    done
  else
    home=${HOME:-/nonexistent}
    for candidate in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/openjdk-* \
      /usr/local/java/* /opt/* /opt/java/* /opt/jdk/* /opt/homebrew/opt/openjdk* \
      /usr/local/opt/openjdk* /home/linuxbrew/.linuxbrew/opt/openjdk* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "$home"/.sdkman/candidates/java/* \
      "$home"/.jdks/* "$home"/.asdf/installs/java/* "$home"/.local/share/mise/installs/java/*; do
      consider_jdk "$candidate"
    done
  fi
  [ "$jdk_rank" -gt 0 ]
}

# Ends the script with one sentence when there is no JDK; otherwise makes it everyone's Java.
require_jdk() {
  find_jdk || fail "no JDK $JDK_WANTED or newer was found in JAVA_HOME, on the PATH or in the usual install folders; install one and point JAVA_HOME at it."
  JAVA_HOME=$JDK_HOME
  export JAVA_HOME
}

fail() {
  echo "pfocr: $*" >&2
  exit 1
}
