@echo off
rem Starts the card agent in the foreground; Ctrl-C ends it.
rem   card-agent [--data DIR]   DIR: cards, log, cache; by default in the user's home, see README.md
setlocal
chcp 65001 >nul
for %%I in ("%~dp0..") do set "HOME_DIR=%%~fI"
set "DATA=%LOCALAPPDATA%\TripactCardAgent"
if "%~1"=="" goto java
if not "%~1"=="--data" goto usage
if "%~2"=="" goto usage
set "DATA=%~f2"
:java
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
if not exist "%DATA%\logs" mkdir "%DATA%\logs"
if not exist "%DATA%\cards" mkdir "%DATA%\cards"
cd /d "%DATA%"
java -Xmx128m -Dfile.encoding=UTF-8 "-Dagent.home=%HOME_DIR%" "-Dtripact.data=%DATA%" -jar "%HOME_DIR%\lib\felix.jar"
exit /b %ERRORLEVEL%
:usage
echo card-agent [--data DIR]
exit /b 2
:nojava
echo card-agent: 需要 Java 17 或更高版本 / needs Java 17 or newer: install it or set JAVA_HOME. 1>&2
exit /b 1
