# Completion of conspectus for zsh. Load it with:  source <(conspectus completion zsh)
_conspectus() {
  local line="${(j: :)words[2,-1]}"
  local -a found
  found=("${(@f)$(conspectus "[suggest:${#line}]" "${line}" 2>/dev/null)}")
  if [[ -n "${found[1]}" ]]; then
    compadd -- "${found[@]}"
  else
    _files
  fi
}
compdef _conspectus conspectus
