@echo off
rem Makes and revokes demo cards in a folder; without arguments it tells how.
setlocal
chcp 65001 >nul
for %%I in ("%~dp0..") do set "HOME_DIR=%%~fI"
if not defined JAVA_HOME goto version
if not exist "%JAVA_HOME%\bin\java.exe" goto nojava
set "PATH=%JAVA_HOME%\bin;%PATH%"
:version
rem by its name alone: cmd takes the outer quotes off what "for" is to run
set "NoDefaultCurrentDirectoryInExePath=1"
set "VERSION=0"
for /f "tokens=3" %%V in ('java -version 2^>^&1 ^| findstr /i "version"') do set "VERSION=%%~V"
for /f "delims=.-" %%V in ("%VERSION%") do set "VERSION=%%V"
if %VERSION% LSS 17 goto nojava
java -Dfile.encoding=UTF-8 "-Djava.util.logging.config.file=%HOME_DIR%\conf\card-tool-log.properties" -cp "%HOME_DIR%\lib\*;%HOME_DIR%\bundles\*" org.tripact.demo.pki.CardTool %*
exit /b %ERRORLEVEL%
:nojava
echo card-tool: 需要 Java 17 或更高版本 / needs Java 17 or newer: install it or set JAVA_HOME. 1>&2
exit /b 1
