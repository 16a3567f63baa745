# Completion of conspectus for bash. Load it with:  source <(conspectus completion bash)
_conspectus() {
  local rest="${COMP_LINE#* }" point word
  point=$((COMP_POINT - ${#COMP_LINE} + ${#rest}))
  word="${COMP_WORDS[COMP_CWORD]}"
  local IFS=$'\n'
  COMPREPLY=($(compgen -W "$(conspectus "[suggest:${point}]" "${rest}" 2>/dev/null)" -- "${word}"))
}
complete -o default -F _conspectus conspectus
