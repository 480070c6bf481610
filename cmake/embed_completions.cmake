# cmake -DOUTPUT=FILE.cpp -P embed_completions.cmake: the scripts that `valgus completion` prints, as constants.

set(scripts ${CMAKE_CURRENT_LIST_DIR}/../completions)
set(text "// Made by cmake/embed_completions.cmake.\n#include \"cli/completion_scripts.hpp\"\n\nnamespace valgus::cli {\n\n")
foreach(script bash:valgus.bash zsh:_valgus fish:valgus.fish)
    string(REGEX MATCH "^(.+):(.+)$" script ${script})
    file(READ ${scripts}/${CMAKE_MATCH_2} script)
    string(APPEND text "const std::string_view ${CMAKE_MATCH_1}_completion = R\"valgus(${script})valgus\";\n\n")
endforeach()
file(WRITE ${OUTPUT} "${text}}  // namespace valgus::cli\n")
