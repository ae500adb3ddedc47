// Completion as each shell wants it. All ask `perfplan __complete`, which knows the commands: a line for each word with its description behind a tab, or
// `:files`.

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

export const scripts: Readonly<Record<Shell, string>> = {
  bash: `# perfplan completion bash > ~/.local/share/bash-completion/completions/perfplan
_perfplan() {
  local IFS=$'\\n' found
  found=($(perfplan __complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
  if [[ \${found[0]} == :files ]]; then
    compopt -o filenames
    COMPREPLY=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}"))
  else
    COMPREPLY=("\${found[@]%%$'\\t'*}")
  fi
}
complete -F _perfplan perfplan
`,
  zsh: `#compdef perfplan
# perfplan completion zsh > ~/.zfunc/_perfplan, with fpath+=(~/.zfunc) before compinit
_perfplan() {
  local -a found described
  found=("\${(@f)$(perfplan __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ $found[1] == ':files' ]]; then
    _files
  elif [[ -n $found[1] ]]; then
    described=("\${(@)\${(@)found//:/\\\\:}/$'\\t'/:}")
    _describe perfplan described
  fi
}
if [[ $funcstack[1] == _perfplan ]]; then _perfplan "$@"; else compdef _perfplan perfplan; fi
`,
  fish: `# perfplan completion fish > ~/.config/fish/completions/perfplan.fish
function __perfplan_words
  set -l words (commandline -opc)
  set -l found (perfplan __complete -- $words[2..] (commandline -ct) 2>/dev/null)
  if test "$found[1]" = ':files'
    __fish_complete_path (commandline -ct)
  else
    printf '%s\\n' $found
  end
end
complete -c perfplan -f -a '(__perfplan_words)'
`,
};
