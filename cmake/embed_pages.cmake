# cmake -DOUTPUT=FILE.cpp -P embed_pages.cmake: the styles and the script of pages as constants, each with its SHA-256
# as a content security policy names it. What nobody reads there, comments and indentation, stays behind.

set(render ${CMAKE_CURRENT_LIST_DIR}/../src/render)

# Adds the six bits from `shift` on to `text`, as a digit of base64.
macro(add_digit bits shift)
    math(EXPR place "(${bits} >> ${shift}) & 63")
    string(SUBSTRING "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/" ${place} 1 digit)
    string(APPEND text ${digit})
endmacro()

# Of 32 bytes in hexadecimal digits.
function(base64_of digits result)
    set(text "")
    foreach(begin RANGE 0 54 6)
        string(SUBSTRING "${digits}" ${begin} 6 three_bytes)
        foreach(shift 18 12 6 0)
            add_digit("0x${three_bytes}" ${shift})
        endforeach()
    endforeach()
    string(SUBSTRING "${digits}" 60 4 two_bytes)
    foreach(shift 12 6 0)
        add_digit("(0x${two_bytes} << 2)" ${shift})
    endforeach()
    set(${result} "${text}=" PARENT_SCOPE)
endfunction()

function(add_constant name text)
    string(SHA256 digits "${text}")
    base64_of(${digits} hash)
    file(APPEND ${OUTPUT}.new "const Embedded ${name}{R\"valgus(${text})valgus\",\n    \"${hash}\"};\n\n")
endfunction()

# Without the indentation of lines, empty lines, and comments of whole lines.
function(stripped_text path result)
    file(READ ${path} text)
    string(REGEX REPLACE "/\\*[^*]*\\*/[ \t\n]*" "" text "${text}")
    string(REGEX REPLACE "\n[ \t\n]+" "\n" text "\n${text}")
    string(REGEX REPLACE "\n//[^\n]*" "" text "${text}")
    string(REGEX REPLACE "^\n" "" text "${text}")
    set(${result} "${text}" PARENT_SCOPE)
endfunction()

function(add_style name path)
    stripped_text(${render}/${path} text)
    string(REGEX REPLACE "([:;,{])[ \n]+" "\\1" text "${text}")
    string(REGEX REPLACE " {" "{" text "${text}")
    string(REGEX REPLACE ";}" "}" text "${text}")
    string(REGEX REPLACE " ([>+~]) " "\\1" text "${text}")
    string(REGEX REPLACE "}\n" "}" text "${text}")
    add_constant(${name} "${text}")
endfunction()

file(WRITE ${OUTPUT}.new "// Made by cmake/embed_pages.cmake.\n#include \"render/html/style.hpp\"\n\nnamespace valgus::render {\n\n")
add_style(hand_out_style html/hand_out.css)
add_style(large_hand_out_style html/large_hand_out.css)
add_style(questionnaire_style html/questionnaire.css)
add_style(large_questionnaire_style html/large_questionnaire.css)
add_style(progress_style html/progress.css)
file(APPEND ${OUTPUT}.new "}  // namespace valgus::render\n")
file(RENAME ${OUTPUT}.new ${OUTPUT})
