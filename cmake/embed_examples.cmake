# cmake -DOUTPUT=FILE.cpp -P embed_examples.cmake: examples of the documentation as constants: the libraries that `valgus
# init` writes, and what manual pages show.

set(examples ${CMAKE_CURRENT_LIST_DIR}/../docs/examples)
set(text "// Made by cmake/embed_examples.cmake.\n#include \"cli/starter.hpp\"\n\nnamespace valgus::cli {\n\n")
foreach(pair empty_library=empty.yaml starter_library=starter.yaml shoulder_library=shoulder.yaml
        short_library=short.yaml short_log=short.csv)
    string(REPLACE "=" ";" pair ${pair})
    list(GET pair 0 name)
    list(GET pair 1 file)
    file(READ ${examples}/${file} example)
    string(APPEND text "const std::string_view ${name} = R\"valgus(${example})valgus\";\n\n")
endforeach()
file(WRITE ${OUTPUT} "${text}}  // namespace valgus::cli\n")
