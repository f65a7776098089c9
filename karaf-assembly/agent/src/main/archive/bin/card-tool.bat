@echo off
rem Makes and revokes demo cards in a folder; without arguments it tells how.
setlocal
chcp 65001 >nul
for %%I in ("%~dp0..") do set "HOME_DIR=%%~fI"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "VERSION=0"
for /f "tokens=3" %%V in ('"%JAVA%" -version 2^>^&1 ^| findstr /i "version"') do set "VERSION=%%~V"
for /f "delims=." %%V in ("%VERSION%") do set "VERSION=%%V"
if %VERSION% GEQ 17 goto run
echo card-tool: 需要 Java 17 或更高版本 / needs Java 17 or newer: install it or set JAVA_HOME. 1>&2
exit /b 1
:run
"%JAVA%" -Dfile.encoding=UTF-8 "-Djava.util.logging.config.file=%HOME_DIR%\conf\card-tool-log.properties" -cp "%HOME_DIR%\lib\*;%HOME_DIR%\bundles\*" org.tripact.demo.pki.CardTool %*
exit /b %ERRORLEVEL%
