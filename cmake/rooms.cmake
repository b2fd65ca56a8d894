# SPDX-License-Identifier: GPL-3.0-or-later
# How a room of the house and a test program are made, and the flags that all share.
add_library(lodestar_options INTERFACE)
target_include_directories(lodestar_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(lodestar_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(lodestar_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(LODESTAR_WERROR)
  target_compile_options(lodestar_options INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # ccache can only reuse what it can see of a precompiled header.
  target_compile_options(lodestar_options INTERFACE -fpch-preprocess)
endif()

if(LODESTAR_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "LODESTAR_FUZZ needs clang: configure with -DCMAKE_CXX_COMPILER=clang++")
  endif()
  # Whoever only links is measured too: each room counts its branches for libFuzzer. What is undefined ends the run.
  target_compile_options(lodestar_options INTERFACE -O1 -fsanitize=fuzzer-no-link,address,undefined
    -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(lodestar_options INTERFACE -fsanitize=address,undefined)
endif()

set(LODESTAR_CORE_PCH <QByteArray> <QHash> <QList> <QMap> <QObject> <QString> <QStringList> <algorithm> <chrono>
    <functional> <memory> <optional> <variant>)
# What nearly every file above core/domain includes; a file below it never sees these.
set(LODESTAR_DOMAIN_PCH ${LODESTAR_CORE_PCH} ${CMAKE_SOURCE_DIR}/core/base/clock.h
    ${CMAKE_SOURCE_DIR}/core/domain/board.h ${CMAKE_SOURCE_DIR}/core/domain/command.h)
set(LODESTAR_UI_PCH ${LODESTAR_DOMAIN_PCH} <QAbstractItemModel> <QPainter> <QWidget>)
# Debian builds Catch2 as C++14; its header is by far the slowest one of a test.
set(LODESTAR_TEST_PCH ${LODESTAR_DOMAIN_PCH} <catch2/catch.hpp>)

# lodestar_batches(TARGET [file…]): compiles the target's files four at a time, as each spends most of its time on the
# same headers. The files named stay alone: those that take long, so that one changed file is rebuilt in seconds, and
# those whose anonymous namespace holds a name that another file of the target has too.
function(lodestar_batches target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 4)
  if(ARGN)
    set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  endif()
endfunction()

# lodestar_room(NAME SOURCES … HEADERS … [PUBLIC …] [PRIVATE …] [TOGETHER [ALONE …]] [FAST]): the static library lodestar_NAME.
# TOGETHER, ALONE: compiled in batches but for these (see lodestar_batches).
# FAST: optimised in debug builds too, where a test would else take minutes; without a precompiled header,
# which would be of the other kind.
function(lodestar_room name)
  cmake_parse_arguments(ARG "FAST;TOGETHER" "" "SOURCES;HEADERS;PUBLIC;PRIVATE;ALONE" ${ARGN})
  add_library(lodestar_${name} STATIC ${ARG_SOURCES} ${ARG_HEADERS})
  if(ARG_TOGETHER)
    lodestar_batches(lodestar_${name} ${ARG_ALONE})
  endif()
  target_link_libraries(lodestar_${name} PUBLIC lodestar_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
  # Two precompiled headers for the whole core: one made by its lowest room for those beside core/domain, one
  # made by the first room above it.
  if(ARG_FAST)
    target_compile_options(lodestar_${name} PRIVATE $<$<CONFIG:Debug>:-O2>)
  elseif(name MATCHES "^ui")
    target_precompile_headers(lodestar_${name} PRIVATE ${LODESTAR_UI_PCH})
  elseif(name STREQUAL "base")
    target_precompile_headers(lodestar_${name} PRIVATE ${LODESTAR_CORE_PCH})
  elseif(name MATCHES "^(domain|streets.*)$")
    target_precompile_headers(lodestar_${name} REUSE_FROM lodestar_base)
  elseif(name STREQUAL "triage")
    target_precompile_headers(lodestar_${name} PRIVATE ${LODESTAR_DOMAIN_PCH})
  else()
    target_precompile_headers(lodestar_${name} REUSE_FROM lodestar_triage)
  endif()
endfunction()

# lodestar_test(NAME SOURCES … LIBS … [LABELS slow] [TIMEOUT s]): the program test_NAME, one ctest entry.
function(lodestar_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
  add_executable(test_${name} ${ARG_SOURCES})
  target_link_libraries(test_${name} PRIVATE lodestar_options lodestar_test_main ${ARG_LIBS})
  target_precompile_headers(test_${name} REUSE_FROM lodestar_test_main)
  add_test(NAME ${name} COMMAND test_${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC")
endfunction()
