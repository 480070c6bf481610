# What policy wants of the files of a package before CPack packs them: its copyright file and its changelog, manual pages
# packed, archives without what only their maker needs. CPack runs it after all is installed for it.

cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/licenses.cmake)
set(staged ${CPACK_TEMPORARY_INSTALL_DIRECTORY})

# A text as the field of a control file has it: each line behind a blank, an empty one a dot.
function(indented text result)
    string(STRIP "${text}" text)
    string(REPLACE "\n" "\n " text " ${text}")
    string(REGEX REPLACE "\n +\n" "\n .\n" text "${text}")
    string(REGEX REPLACE "\n +\n" "\n .\n" text "${text}")  # where two in a row are empty
    set(${result} "${text}\n" PARENT_SCOPE)
endfunction()

# The copyright file in DEP-5 form, of the parts that are in `files`.
function(write_copyright path files parts)
    set(holders "")
    set(names "")
    set(licences "")
    foreach(part IN LISTS parts)
        set(text "")
        foreach(source IN LISTS ${part}_texts)
            file(READ ${source} licence)
            if(source MATCHES "LGPL-2.1")
                set(licence "On Debian systems, the whole text is in /usr/share/common-licenses/LGPL-2.1.\n")
            elseif(source MATCHES "libstdc")
                string(APPEND licence "\nOn Debian systems, the text of version 3 is in /usr/share/common-licenses/GPL-3.\n")
            endif()
            string(APPEND text "${licence}\n")
            string(REGEX MATCHALL "Copyright [^\n]*[0-9][^\n]*(\nHew[^\n]*|\nSil[^\n]*)?" found "${licence}")
            foreach(holder IN LISTS found)
                string(REGEX REPLACE "^Copyright |\\([cC]\\) |\n" " " holder "${holder}")
                string(REGEX REPLACE " +" " " holder " ${holder}")
                list(APPEND holders "${holder}")
            endforeach()
        endforeach()
        string(REGEX REPLACE " .*" "" name "${part}")
        list(APPEND names "${name}")
        indented("${text}" text)
        string(APPEND licences "\nLicense: ${name}\n${text}Comment: ${${part}_licence}\n")
    endforeach()
    set(comment "Code of others is in it. Whoever passes it on passes on these notices.")
    if(glibc IN_LIST parts)
        string(APPEND comment "\n For glibc they give its source and that of valgus, too, or a way to get them, so that"
            "\n it can be linked again with a changed glibc: docs/packaging.md tells how.")
    endif()
    list(REMOVE_DUPLICATES holders)
    list(JOIN holders "\n          " holders)
    list(JOIN names " and " names)
    file(WRITE ${path} "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: valgus
Comment: The package is made of the source of valgus by its own rules.

Files: *
Copyright: 2026 the valgus authors
License: valgus

Files: ${files}
Copyright:${holders}
License: ${names}
Comment: ${comment}
${licences}")
endfunction()

# CHANGELOG.md as a Debian changelog: an entry for each release.
function(write_changelog path package)
    file(STRINGS ${CPACK_VALGUS_ROOT}/CHANGELOG.md lines ENCODING UTF-8)
    set(text "")
    set(end "")
    foreach(line IN LISTS lines)
        if(line MATCHES "^## ([0-9.]+) - ([0-9-]+)$")
            string(APPEND text "${end}${package} (${CMAKE_MATCH_1}) unstable; urgency=medium\n\n")
            execute_process(COMMAND date --utc --rfc-email --date ${CMAKE_MATCH_2} OUTPUT_VARIABLE date
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
            set(end "\n -- ${CPACK_PACKAGE_CONTACT}  ${date}\n")
        elseif(text AND line MATCHES "^- (.*)")
            string(APPEND text "  * ${CMAKE_MATCH_1}\n")
        elseif(text AND line MATCHES "^  (.*)")
            string(APPEND text "    ${CMAKE_MATCH_1}\n")
        endif()
    endforeach()
    file(WRITE ${path} "${text}${end}")
    execute_process(COMMAND gzip -9n ${path} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

valgus_licensed_parts(${CPACK_VALGUS_ROOT} "${CPACK_VALGUS_ARCHIVES}" all_parts)
valgus_licensed_parts(${CPACK_VALGUS_ROOT} "" own_parts)

set(doc ${staged}/program/usr/share/doc/valgus)
write_copyright(${doc}/copyright usr/bin/valgus "${all_parts}")
write_changelog(${doc}/changelog valgus)
file(REMOVE ${doc}/LICENSE)
file(CREATE_LINK copyright ${doc}/LICENSE SYMBOLIC)  # README.md points to it
configure_file(${CMAKE_CURRENT_LIST_DIR}/debian/valgus.lintian-overrides
    ${staged}/program/usr/share/lintian/overrides/valgus COPYONLY)
# Where Debian's zsh looks for what packages bring; the build may have been configured for another prefix.
set(zsh ${staged}/program/usr/share/zsh)
if(EXISTS ${zsh}/site-functions)
    file(RENAME ${zsh}/site-functions ${zsh}/vendor-completions)
endif()
file(GLOB_RECURSE pages ${staged}/program/usr/share/man/*)
foreach(page IN LISTS pages)
    execute_process(COMMAND gzip -9n ${page} COMMAND_ERROR_IS_FATAL ANY)
endforeach()

set(doc ${staged}/development/usr/share/doc/valgus-dev)
file(GLOB_RECURSE archives RELATIVE ${staged}/development ${staged}/development/usr/*.a)
write_copyright(${doc}/copyright "${archives}" "${own_parts}")
write_changelog(${doc}/changelog valgus)
foreach(archive IN LISTS archives)
    execute_process(
        COMMAND ${CPACK_VALGUS_STRIP} --strip-debug --remove-section=.comment --remove-section=.note
            --enable-deterministic-archives ${staged}/development/${archive}
        COMMAND_ERROR_IS_FATAL ANY)
endforeach()

# Whoever builds with another umask packs the same files; that of the package itself is in it, too, and wants 022.
file(GLOB_RECURSE all LIST_DIRECTORIES true ${staged}/*)
foreach(path IN LISTS all)
    if(IS_SYMLINK ${path})
        continue()
    endif()
    if(IS_DIRECTORY ${path} OR path MATCHES "/usr/bin/[^/]*$")
        file(CHMOD ${path} PERMISSIONS
            OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
    else()
        file(CHMOD ${path} PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
    endif()
endforeach()
