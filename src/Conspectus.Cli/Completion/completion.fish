# Completion of conspectus for fish. Load it with:  conspectus completion fish | source
function __conspectus_complete
    set -l line (commandline -cp | string replace -r '^\s*\S+\s?' '')
    conspectus "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete -c conspectus -a '(__conspectus_complete)'
