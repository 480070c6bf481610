# Debian packages by CPack: valgus and valgus-dev, as docs/packaging.md has it. What CPack does not do, finish_package.cmake
# does to the files before they are packed.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME valgus)
set(CPACK_PACKAGE_VENDOR "")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")  # each package has its own
set(CPACK_PACKAGE_CONTACT "valgus authors <authors@valgus.invalid>"  # there is no address, and .invalid says so
    CACHE STRING "Who answers for the packages: NAME <ADDRESS>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL program development)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/finish_package.cmake)
set(CPACK_VALGUS_ROOT ${CMAKE_SOURCE_DIR})
set(CPACK_VALGUS_ARCHIVES ${linked_archives})
set(CPACK_VALGUS_STRIP ${CMAKE_STRIP})

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME valgus)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS tzdata)  # when clocks change, for calendars
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS less)
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION "ordered exercise plans for knees that cave inwards
valgus turns a library of exercises, written in plain text, and a few words
on the person into an ordered plan: which exercises, how, how much, for how
long, and why. It asks what a physiotherapist would ask, stops where a doctor
comes first, writes plans as text, pages, calendars or data, leads through a
session, and keeps a log of what was done.

It asks no network, and its plans name their sources. They are not medical
advice.")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME valgus-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "libyaml-cpp-dev, libutf8proc-dev")
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION "plans of exercises for knees that cave inwards, as a library
The planner of valgus for programs of one's own, in C++20: headers, a static
library that holds the exercises, too, and a package for CMake's
find_package(valgus).")

# A static program holds parts of glibc, whose source must be had as long as it is passed on (policy 7.8). CPack knows no
# such field, so it follows the one before it.
find_program(dpkg_query dpkg-query)
mark_as_advanced(dpkg_query)
if(NOT VALGUS_STATIC)
    set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
elseif(dpkg_query)
    execute_process(
        COMMAND ${dpkg_query} --show --showformat "\${source:Package} (= \${source:Version})" libc6-dev
        OUTPUT_VARIABLE glibc RESULT_VARIABLE failed ERROR_QUIET)
    if(failed EQUAL 0)
        string(APPEND CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS "\nBuilt-Using: ${glibc}")
    endif()
endif()

include(CPack)
