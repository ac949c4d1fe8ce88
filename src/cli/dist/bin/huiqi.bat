@echo off
rem Runs Huiqi from its distribution on Windows. Wants a Java runtime, 17 or later.
setlocal
chcp 65001 >nul
for %%d in ("%~dp0..") do set "HUIQI=%%~fd"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>nul
if errorlevel 9009 goto missing

set QUICK=@"%HUIQI%\bin\quick.options"
for %%c in (screen generate mutate coverage test diff serve) do if "%~1"=="%%c" set "QUICK="

"%JAVA%" %QUICK% "-XX:ErrorFile=%TEMP%\huiqi-crash-%%p.log" -XX:+ExitOnOutOfMemoryError "-Dhuiqi.home=%HUIQI%" -jar "%HUIQI%\huiqi.jar" %*
exit /b %errorlevel%

:missing
echo 没有找到 Java；请安装 JRE 17 或更高版本 / Java is missing; install a JRE, 17 or later 1>&2
exit /b 2
