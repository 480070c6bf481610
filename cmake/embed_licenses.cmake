# cmake -DOUTPUT=FILE.cpp -DARCHIVES=LIST -P embed_licenses.cmake: what `valgus --licenses` prints, as a constant. ARCHIVES
# are those that the program is linked with.

set(root ${CMAKE_CURRENT_LIST_DIR}/..)
include(${CMAKE_CURRENT_LIST_DIR}/licenses.cmake)
valgus_licensed_parts(${root} "${ARCHIVES}" parts)

set(text "In this program is code of:\n\n")
foreach(part IN LISTS parts)
    string(APPEND text "  ${part}: ${${part}_licence}\n")
endforeach()
string(APPEND text "\nTheir notices and licences follow.\n")
foreach(part IN LISTS parts)
    string(REGEX REPLACE "." "=" line "${part}")
    string(APPEND text "\n\n${part}\n${line}\n")
    foreach(path IN LISTS ${part}_texts)
        file(READ ${path} licence)
        string(APPEND text "\n${licence}")
    endforeach()
endforeach()
file(WRITE ${OUTPUT} "// Made by cmake/embed_licenses.cmake.
#include \"cli/licences.hpp\"

namespace valgus::cli {

const std::string_view licences = R\"valgus(${text})valgus\";

}  // namespace valgus::cli
")
