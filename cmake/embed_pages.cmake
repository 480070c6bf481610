# cmake -DOUTPUT=FILE.cpp -DESBUILD=esbuild -P embed_pages.cmake: the styles and the script of pages as constants, each
# with its SHA-256 as a content security policy names it.

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

# What esbuild makes of a file: modules in one, and nothing that only people need.
function(add_page_text name path)
    set(charset utf8)
    if(path MATCHES "css$")
        set(charset ascii)
    endif()
    execute_process(
        COMMAND ${ESBUILD} ${render}/${path} --bundle --minify --charset=${charset} --legal-comments=none --log-level=warning
            --format=iife --target=es2020,safari14
        OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
    string(STRIP "${text}" text)
    add_constant(${name} "${text}")
endfunction()

file(WRITE ${OUTPUT}.new "// Made by cmake/embed_pages.cmake.\n#include \"render/html/style.hpp\"\n\nnamespace valgus::render {\n\n")
add_page_text(hand_out_style html/hand_out.css)
add_page_text(large_hand_out_style html/large_hand_out.css)
add_page_text(questionnaire_style html/questionnaire.css)
add_page_text(large_questionnaire_style html/large_questionnaire.css)
add_page_text(program_style html/program.css)
add_page_text(contact_sheet_style html/contact_sheet.css)
add_page_text(progress_style html/progress.css)
add_page_text(right_to_left_style html/right_to_left.css)
add_page_text(guide_style guide/guide.css)
add_page_text(guide_script guide/script/main.js)
file(APPEND ${OUTPUT}.new "}  // namespace valgus::render\n")
file(RENAME ${OUTPUT}.new ${OUTPUT})
