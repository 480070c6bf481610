# cmake -DOUTPUT=FILE.cpp -P embed_examples.cmake: the libraries that `valgus init` writes, as constants.

set(examples ${CMAKE_CURRENT_LIST_DIR}/../docs/examples)
set(text "// Made by cmake/embed_examples.cmake.\n#include \"cli/starter.hpp\"\n\nnamespace valgus::cli {\n\n")
foreach(name empty starter shoulder)
    file(READ ${examples}/${name}.yaml example)
    string(APPEND text "const std::string_view ${name}_library = R\"valgus(${example})valgus\";\n\n")
endforeach()
file(WRITE ${OUTPUT} "${text}}  // namespace valgus::cli\n")
