// The pre-commit hook: checks the plans in the index, not those in the work tree.

export const hookMark = '# perfplan pre-commit';

export function hookScript(command: string): string {
  return `#!/bin/sh
${hookMark}: plans are committed in canonical form and without errors. Skip it once with git commit --no-verify.

run() {
  ${command} "$@"
}

changed=$(git diff --cached --name-only --diff-filter=ACMRD -- '*.perf' '*.csv' '*.csv.json')
[ -n "$changed" ] || exit 0

copy=$(mktemp -d) || exit 1
trap 'rm -rf "$copy"' EXIT
git ls-files -z -- '*.perf' '*.csv' '*.csv.json' | git checkout-index -z --stdin --prefix="$copy/" || exit 1
git -c core.quotepath=false diff --cached --name-only --diff-filter=ACMR -- '*.perf' > "$copy/.changed"
git -c core.quotepath=false diff --cached --name-only --diff-filter=ACMRD -- '*.perf' '*.csv' '*.csv.json' > "$copy/.touched"
cd "$copy" || exit 1

failed=0
while IFS= read -r file; do
  run fmt --check "$file" < /dev/null || failed=1
done < .changed
sed 's|^|./|; s|/[^/]*$||' .touched | sort -u > .folders
while IFS= read -r folder; do
  # a folder without plans any more has nothing to check
  if [ -d "$folder" ] && [ -n "$(find "$folder" -name '*.perf' -print)" ]; then
    run check "$folder" < /dev/null || failed=1
  fi
done < .folders
exit $failed
`;
}
