# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DROOT=… -DOUT=… -DLUPDATE=… -P translations/collect.cmake
# Collects every text of the console into the .ts files. In core a sentence is say("…"), which lupdate does not know: the
# context stands once in each file's own say(), so that the texts are written out for it as QT_TRANSLATE_NOOP first.
file(GLOB_RECURSE core ${ROOT}/core/*.cpp ${ROOT}/core/*.h)
list(FILTER core EXCLUDE REGEX "/core/streets/") # names of an invented city are no texts
file(GLOB_RECURSE screen ${ROOT}/ui/*.cpp ${ROOT}/ui/*.h ${ROOT}/app/*.cpp ${ROOT}/app/*.h)
file(GLOB languages ${ROOT}/translations/*.ts)
list(FILTER languages EXCLUDE REGEX "_en.ts$") # has its plurals only
set(literal "\"([^\"\\\\]|\\\\.)*\"")
set(listed "// made by translations/collect.cmake\n#include <QtGlobal>\nconst char* const kTexts[] = {\n")
foreach(file ${core})
  file(READ ${file} text)
  if(NOT text MATCHES "[^a-zA-Z_]say\\([ \n]*\"")
    continue()
  endif()
  if(text MATCHES "translate\\(\"([a-z]+)\", (text|span)")
    set(context ${CMAKE_MATCH_1})
  elseif(file MATCHES "/core/desk/")
    set(context desk) # rules.h has the room's say()
  elseif(text MATCHES "QString say\\(|translate\\(")
    message(FATAL_ERROR "${file} says sentences, and it is not known in which context")
  else()
    continue() # another say
  endif()
  # Not as a list: texts hold semicolons and brackets.
  while(text MATCHES "[^a-zA-Z_]say\\([ \n]*(${literal}([ \n]*${literal})*)")
    set(said "${CMAKE_MATCH_1}")
    string(APPEND listed "    QT_TRANSLATE_NOOP(\"${context}\", ${said}),\n")
    string(FIND "${text}" "${CMAKE_MATCH_0}" at)
    string(LENGTH "${CMAKE_MATCH_0}" length)
    math(EXPR behind "${at} + ${length}")
    string(SUBSTRING "${text}" ${behind} -1 text)
  endwhile()
endforeach()
string(APPEND listed "};\n")
file(WRITE ${OUT}/coretexts.cpp "${listed}")
set(texts ${core} ${screen} ${OUT}/coretexts.cpp)
execute_process(COMMAND ${LUPDATE} -locations none -no-obsolete -I ${ROOT} ${texts} -ts ${languages}
  COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${LUPDATE} -locations none -no-obsolete -pluralonly -I ${ROOT} ${texts} -ts ${ROOT}/translations/lodestar_en.ts
  COMMAND_ERROR_IS_FATAL ANY)
