@echo off
rem Tripact runs on JDK 17 to 23: Karaf 4.4 does not start where the security manager is gone (24 and later).
if not "%JAVA_HOME%" == "" ( set "TRIPACT_JAVA=%JAVA_HOME%\bin\java" ) else ( set "TRIPACT_JAVA=java" )
for /f "tokens=3" %%v in ('"%TRIPACT_JAVA%" -version 2^>^&1 ^| findstr /i "version"') do set TRIPACT_JAVA_VERSION=%%~v
for /f "delims=." %%m in ("%TRIPACT_JAVA_VERSION%") do set TRIPACT_JAVA_MAJOR=%%m
if "%TRIPACT_JAVA_MAJOR%" == "" set TRIPACT_JAVA_MAJOR=0
if %TRIPACT_JAVA_MAJOR% LSS 17 goto wrong
if %TRIPACT_JAVA_MAJOR% GTR 23 goto wrong
if "%JAVA_MAX_MEM%" == "" set JAVA_MAX_MEM=512m
goto :eof
:wrong
echo Tripact needs JDK 17 (up to 23), but %TRIPACT_JAVA% is %TRIPACT_JAVA_VERSION%: set JAVA_HOME to a JDK 17 and start again. 1>&2
exit 1
